/**
 * What converters between these kinds of files were seen to lose, merge or break: each as a small text, what the plan
 * must hold of it, and what the other files must say then.
 */
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { formats } from '../formats/registry.ts';
import { textOf } from '../formats/statements.ts';
import type { Build, Run } from '../spec/spec.ts';
import { join, take } from './intake.ts';

interface Defect {
  readonly what: string;
  readonly text: string;
  readonly run?: Partial<Run> | { readonly [leaf: string]: unknown };
  readonly build?: Partial<Build>;
  /** The service in the compose file, as a YAML reader has it. */
  readonly compose?: object;
  readonly script?: readonly (string | RegExp)[];
  /** What neither file may say. */
  readonly never?: readonly (string | RegExp)[];
  /** What is told as not understood. */
  readonly told?: readonly RegExp[];
}

const inspected = (host: object, config: object = {}): string =>
  JSON.stringify([{ Name: '/web', Config: { Image: 'nginx:1.29', ...config }, HostConfig: host }]);
const composed = (...lines: readonly string[]): string =>
  `services:\n  web:\n    image: nginx:1.29\n${lines.map((line) => `    ${line}\n`).join('')}`;

const DEFECTS: readonly Defect[] = [
  {
    what: 'two --tmpfs stay two mounts',
    text: 'docker run --name web --tmpfs /a --tmpfs /b:size=1m nginx:1.29',
    run: { tmpfs: [{ path: '/a' }, { path: '/b', size: 2 ** 20 }] },
    compose: { tmpfs: [expect.stringMatching(/^\/a\b/), expect.stringMatching(/^\/b:\S*size=1m$/)] },
    script: [/--tmpfs \/a\b/, /--tmpfs \/b:\S*size=1m/],
    never: ['/a,/b', '/a:/b'],
  },
  {
    what: 'readonly of --mount is not lost',
    text: 'docker run --name web --mount type=volume,source=d,target=/d,readonly nginx:1.29',
    run: { volumes: [{ volume: 'd', target: '/d', readOnly: true }] },
    compose: { volumes: [{ type: 'volume', source: 'd', target: '/d', read_only: true }] },
    script: [/--mount type=volume,source=\S*d,target=\/d,readonly/],
  },
  {
    what: 'ro of --mount with src and dst is not lost',
    text: 'docker run --name web --mount type=bind,src=/srv/x,dst=/y,ro nginx:1.29',
    run: { binds: [{ source: '/srv/x', target: '/y', readOnly: true }] },
    compose: { volumes: [{ type: 'bind', source: '/srv/x', target: '/y', read_only: true }] },
    script: ['--mount type=bind,source=/srv/x,target=/y,readonly'],
    never: ['src:', 'dst:'],
  },
  {
    what: 'readonly=false is read and write',
    text: 'docker run --name web --mount type=bind,src=/srv/x,dst=/y,readonly=false nginx:1.29',
    run: { binds: [{ source: '/srv/x', target: '/y', readOnly: false }] },
    never: ['read_only: true', /target=\/y,readonly(?!=false)/],
  },
  {
    what: 'tmpfs-size and tmpfs-mode of --mount are no keys of compose',
    text: 'docker run --name web --mount type=tmpfs,target=/t,tmpfs-size=64m,tmpfs-mode=1770 nginx:1.29',
    run: { tmpfs: [{ path: '/t', size: 64 * 2 ** 20, mode: 0o1770 }] },
    compose: { tmpfs: [expect.stringMatching(/^\/t:\S*size=64m,mode=1770$/)] },
    never: ['tmpfs-size:', 'tmpfs-mode:'],
  },
  {
    what: '--network twice joins two networks',
    text: 'docker run --name web --network a --network b nginx:1.29',
    run: { networks: ['a', 'b'] },
    compose: { networks: ['a', 'b'] },
    never: ['a,b'],
  },
  {
    what: '--network by name alone is no network mode of the host',
    text: 'docker run --name web --net=none nginx:1.29',
    run: { networkMode: 'none' },
    compose: { network_mode: 'none' },
    script: [/--net(?:work)?[= ]none/],
  },
  {
    what: '--cpuset-cpus is a setting, and no comment about an ignored option',
    text: 'docker run --name web --cpuset-cpus 0-1 nginx:1.29',
    run: { cpuset: '0-1' },
    compose: { cpuset: '0-1' },
    script: [/--cpuset-cpus[= ]0-1/],
  },
  {
    what: '--annotation and --health-start-interval are told, each on its place',
    text: 'docker run --name web --annotation a=b --health-start-interval 2s nginx:1.29',
    told: [/--annotation/, /--health-start-interval/],
  },
  {
    what: 'every --security-opt stands for itself',
    text: 'docker run --name web --security-opt no-new-privileges --security-opt seccomp=/etc/p.json --security-opt apparmor=web nginx:1.29',
    run: { noNewPrivileges: true, seccomp: '/etc/p.json', apparmor: 'web' },
    compose: { security_opt: ['no-new-privileges:true', 'seccomp=/etc/p.json', 'apparmor=web'] },
    script: [/--security-opt[= ]no-new-privileges/, /--security-opt[= ]seccomp=\/etc\/p\.json/, /--security-opt[= ]apparmor=web/],
  },
  {
    what: 'several --log-opt are several options',
    text: 'docker run --name web --log-driver json-file --log-opt max-size=10m --log-opt max-file=3 nginx:1.29',
    run: { log: { driver: 'json-file', maxSize: 10 * 2 ** 20, maxFile: 3 } },
    compose: { logging: { driver: 'json-file', options: { 'max-size': '10m', 'max-file': '3' } } },
    script: [/--log-opt[= ]max-size=10m/, /--log-opt[= ]max-file=3/],
    never: ['10m,max-file'],
  },
  {
    what: 'logging options of compose are one flag each',
    text: composed('logging:', '  driver: local', '  options: {max-size: 5m, max-file: "2"}'),
    run: { log: { driver: 'local', maxSize: 5 * 2 ** 20, maxFile: 2 } },
    script: [/--log-opt[= ]max-size=5m/, /--log-opt[= ]max-file=2/],
    never: ['5m,max-file'],
  },
  {
    what: 'an exec-form healthcheck of compose is no command named CMD',
    text: composed('healthcheck: {test: [CMD, wget, -q, localhost]}'),
    told: [/healthcheck/],
    never: [/CMD,wget/],
  },
  {
    what: 'an exec-form healthcheck of a Dockerfile stays one',
    text: 'FROM nginx:1.29\nHEALTHCHECK --interval=5s CMD ["wget", "-q", "localhost"]\n',
    build: { healthcheck: { test: { form: 'exec', words: ['wget', '-q', 'localhost'] }, interval: 5000 } },
  },
  {
    what: 'security_opt, internal networks, ulimits and userns_mode of compose reach docker run',
    text: `${composed(
      'security_opt: ["no-new-privileges:true"]',
      'userns_mode: host',
      'ulimits: {nofile: {soft: 1024, hard: 2048}, nproc: 64}',
      'networks: [back]',
    )}networks:\n  back:\n    internal: true\n`,
    run: { noNewPrivileges: true, userns: 'host', nofile: { soft: 1024, hard: 2048 }, nproc: { soft: 64, hard: 64 } },
    script: [
      /--security-opt[= ]no-new-privileges/,
      /--userns[= ]host/,
      /--ulimit[= ]nofile=1024:2048/,
      /--ulimit[= ]nproc=64/,
      /network create \\\n\s+--internal/,
    ],
  },
  {
    what: 'docker inspect is read with all that hardens',
    text: inspected({
      SecurityOpt: ['no-new-privileges:true', 'seccomp={"defaultAction":"SCMP_ACT_ERRNO"}'],
      ReadonlyRootfs: true,
      Tmpfs: { '/tmp': 'size=1m' },
      PidsLimit: 50,
      NanoCpus: 5e8,
      Memory: 2 ** 26,
      Ulimits: [{ Name: 'nofile', Soft: 1024, Hard: 2048 }],
      UsernsMode: 'host',
      Init: true,
      CapDrop: ['ALL'],
    }),
    run: {
      noNewPrivileges: true,
      readOnlyRootFilesystem: true,
      tmpfs: [{ path: '/tmp', size: 2 ** 20 }],
      pids: 50,
      nanoCpus: 5e8,
      memory: 2 ** 26,
      nofile: { soft: 1024, hard: 2048 },
      userns: 'host',
      init: true,
      capDrop: ['ALL'],
    },
    compose: { read_only: true, init: true, cap_drop: ['ALL'], userns_mode: 'host', security_opt: ['no-new-privileges:true'] },
    told: [/seccomp/],
    script: ['--read-only', '--pids-limit', '--cpus', '--init', '--userns', /--ulimit[= ]nofile=1024:2048/, /--tmpfs \/tmp:\S*size=1m/],
  },
  {
    what: 'a variable with spaces is one word',
    text: `docker run --name web -e GREETING='hello, "you"' nginx:1.29`,
    run: { environment: [{ name: 'GREETING', value: 'hello, "you"' }] },
    script: [`'GREETING=hello, "you"'`],
  },
  {
    what: 'ports keep their address and protocol',
    text: 'docker run --name web -p 127.0.0.1:5353:53/udp nginx:1.29',
    run: { ports: [{ address: '127.0.0.1', published: 5353, target: 53, protocol: 'udp' }] },
    compose: { ports: ['127.0.0.1:5353:53/udp'] },
    script: ['127.0.0.1:5353:53/udp'],
  },
];

describe.each(DEFECTS)('$what', ({ text, run, build, compose = {}, script = [], never = [], told = [] }) => {
  const taken = take({ name: '', text });
  const { spec } = join([taken]);
  const [service] = spec.services;
  const written = (id: string): string => textOf(formats.get(id)?.put(spec, service?.name ?? '') ?? []);

  it('in the plan', () => {
    if (run) expect(service?.run).toMatchObject(run);
    if (build) expect(service?.build).toMatchObject(build);
    expect(taken.kind).toBeDefined();
  });
  it('in the files', () => {
    expect(parse(written('compose')).services[service?.name ?? '']).toMatchObject(compose);
    for (const wanted of script) expect(written('run')).toMatch(wanted);
    for (const wrong of never) for (const id of ['compose', 'run']) expect(written(id)).not.toMatch(wrong);
  });
  it('in what is told', () => {
    const texts = taken.notUnderstood.map((one) => one.text);
    for (const one of told)
      expect(
        texts.some((line) => one.test(line)),
        String(one),
      ).toBe(true);
    for (const { because, fails } of taken.notUnderstood)
      expect([because, fails]).toEqual([expect.stringMatching(/\.$/), expect.stringMatching(/open|closed/)]);
  });
});
