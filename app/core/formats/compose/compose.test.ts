// biome-ignore-all lint/suspicious/noTemplateCurlyInString: compose's own variables
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, parseDocument } from 'yaml';
import { anySpec } from '../../arbitrary.ts';
import { controls } from '../../controls/registry.ts';
import { patchNetwork, patchRun } from '../../spec/edit.ts';
import { fieldOf } from '../../spec/fields.ts';
import type { Run, Spec } from '../../spec/spec.ts';
import { stated } from '../../spec/stated.ts';
import { emptySpec } from '../format.ts';
import { textOf } from '../statements.ts';
import compose from './format.ts';

const put = (spec: Spec, text?: string): string => textOf(compose.put(spec, spec.services[0]?.name ?? '', text));
const get = (text: string): Spec => {
  const { spec, errors } = compose.get(text);
  expect(errors).toEqual([]);
  return spec;
};
const runOf = (text: string, service = 'web'): Run | undefined => get(text).services.find(({ name }) => name === service)?.run;
const web = (...lines: readonly string[]): string =>
  `services:\n  web:\n    image: nginx\n${lines.map((line) => `    ${line}\n`).join('')}`;
const expressed = (spec: Spec) => new Map([...stated(spec)].filter(([ref]) => compose.treatments[fieldOf(ref)] === 'prints'));
/** The text after this change of the first service. */
const changed = (text: string, changes: { readonly [L in keyof Run]?: Run[L] | undefined }, service = 'web'): string =>
  put(patchRun(get(text), service, changes), text);

describe('a compose file from nothing', () => {
  it('has only keys that the Compose Specification knows, in every plan', () => {
    const KEYS = {
      '': 'name services networks volumes secrets',
      service:
        'build image user group_add read_only tmpfs volumes secrets environment cap_drop cap_add privileged security_opt devices sysctls runtime userns_mode pid ipc shm_size uts hostname cgroup cgroup_parent mem_limit memswap_limit mem_reservation cpus cpu_shares cpuset pids_limit ulimits blkio_config oom_score_adj oom_kill_disable storage_opt logging restart init stop_grace_period networks network_mode ports dns extra_hosts',
      network: 'driver_opts internal',
      volume: 'driver_opts',
      secret: 'file',
    };
    const only = (value: object | null, part: keyof typeof KEYS) => {
      for (const key of Object.keys(value ?? {})) expect(KEYS[part].split(' ')).toContain(key);
    };
    fc.assert(
      fc.property(anySpec(controls), (spec) => {
        for (const version of ['1.1', '1.2'] as const) {
          const file = parse(put(spec), { version });
          only(file, '');
          for (const service of Object.values<Record<string, unknown>>(file.services)) {
            only(service, 'service');
            for (const key of ['mem_limit', 'shm_size', 'user', 'restart', 'image', 'stop_grace_period']) {
              if (service[key] !== undefined) expect(['string', 'number'], key).toContain(typeof service[key]);
            }
            for (const key of ['tmpfs', 'cap_drop', 'security_opt', 'ports', 'networks', 'volumes'])
              if (service[key] !== undefined) expect(service[key]).toBeInstanceOf(Array);
          }
          for (const network of Object.values<object | null>(file.networks ?? {})) only(network, 'network');
          for (const volume of Object.values<object | null>(file.volumes ?? {})) only(volume, 'volume');
          for (const secret of Object.values<object | null>(file.secrets ?? {})) only(secret, 'secret');
        }
      }),
      { numRuns: 60 },
    );
  });

  it('quotes what YAML 1.1 would read as something else', () => {
    const spec = patchRun(get(web()), 'web', {
      user: { uid: 1000, gid: 50 },
      restart: { policy: 'no' },
      hostname: 'on',
      ports: [{ published: 22, target: 22 }],
    });
    expect(parse(put(spec), { version: '1.1' }).services.web).toMatchObject({
      user: '1000:50',
      restart: 'no',
      hostname: 'on',
      ports: ['22:22'],
    });
  });

  it('doubles the dollar, which compose would replace', () => {
    const text = put(patchRun(get(web()), 'web', { environment: [{ name: 'A', value: '$HOME' }] }));
    expect(text).toContain('A: "$$HOME"');
    expect(runOf(text)?.environment).toEqual([{ name: 'A', value: '$HOME' }]);
  });

  it('keeps two secrets of one name and different files apart', () => {
    const service = (name: string, source: string) => ({
      name,
      workload: 'other',
      build: {},
      run: { image: 'i', secrets: [{ name: 'key', source }] },
    });
    const text = put({ ...emptySpec('p'), services: [service('a', './a.key'), service('b', './b.key')] });
    expect(parse(text).services.b.secrets).toEqual([{ source: 'b_key', target: '/run/secrets/key' }]);
    expect(parse(text).secrets).toEqual({ key: { file: './a.key' }, b_key: { file: './b.key' } });
  });

  it('builds in place where there is one service, in folders of their own where there are several', () => {
    const service = (name: string) => ({ name, workload: 'other', build: { repository: 'debian' }, run: {} });
    expect(put({ ...emptySpec('p'), services: [service('a')] })).toContain('build: .\n    image: p/a\n');
    expect(put({ ...emptySpec('p'), services: [service('a'), service('b')] })).toContain('build: ./b\n');
  });
});

describe('reading a compose file', () => {
  const reads: readonly [what: string, lines: readonly string[], run: Run][] = [
    [
      'short ports',
      ['ports: ["8080:80", "127.0.0.1:53:53/udp", "[::1]:443:8443", 9000, "3000-3001:4000-4001"]'],
      {
        ports: [
          { published: 8080, target: 80 },
          { address: '127.0.0.1', published: 53, target: 53, protocol: 'udp' },
          { address: '::1', published: 443, target: 8443 },
          { target: 9000 },
          { published: 3000, target: 4000 },
          { published: 3001, target: 4001 },
        ],
      },
    ],
    [
      'long ports',
      ['ports: [{target: 80, published: "8080", host_ip: 127.0.0.1, protocol: tcp, mode: host}]'],
      { ports: [{ address: '127.0.0.1', published: 8080, target: 80 }] },
    ],
    [
      'short mounts',
      ['volumes: ["./conf:/etc/app:ro", "data:/data", "//var/run/../run/docker.sock:/s:ro", "/etc:/host/etc:rslave"]'],
      {
        engineSockets: [{ source: '/var/run/docker.sock', target: '/s', readOnly: true }],
        systemBinds: [{ source: '/etc', target: '/host/etc', propagation: 'rslave' }],
        binds: [{ source: './conf', target: '/etc/app', readOnly: true }],
        volumes: [{ volume: 'data', target: '/data' }],
      } as unknown as Run,
    ],
    [
      'long mounts',
      [
        'volumes:',
        '  - {type: bind, source: ./c, target: /c, read_only: true, bind: {propagation: rslave, recursive: readonly}}',
        '  - {type: tmpfs, target: /t, tmpfs: {size: 1048576, mode: 0o1777}}',
      ],
      {
        binds: [{ source: './c', target: '/c', readOnly: true, propagation: 'rslave', recursive: 'readonly' }],
        tmpfs: [{ path: '/t', size: 1048576, mode: 0o1777 }],
      } as unknown as Run,
    ],
    [
      'tmpfs as a string',
      ['tmpfs: /run:size=64m,mode=755,uid=5'],
      { tmpfs: [{ path: '/run', size: 2 ** 26, mode: 0o755, uid: 5 }] } as unknown as Run,
    ],
    [
      'environment as a list',
      ['environment: [A=1, "B=x=y"]'],
      {
        environment: [
          { name: 'A', value: '1' },
          { name: 'B', value: 'x=y' },
        ],
      },
    ],
    [
      'environment as a mapping',
      ['environment: {A: 1.10, B: true, C: "no"}'],
      {
        environment: [
          { name: 'A', value: '1.1' },
          { name: 'B', value: 'true' },
          { name: 'C', value: 'no' },
        ],
      },
    ],
    [
      'limits of Swarm',
      ['deploy: {resources: {limits: {cpus: "0.50", memory: 50M, pids: 20}, reservations: {memory: 20M}}}'],
      { nanoCpus: 5e8, memory: 50 * 2 ** 20, pids: 20, memoryReservation: 20 * 2 ** 20 },
    ],
    [
      'ulimits',
      ['ulimits: {nofile: 1024, nproc: {soft: 10, hard: 20}}'],
      { nofile: { soft: 1024, hard: 1024 }, nproc: { soft: 10, hard: 20 } },
    ],
    [
      'security options',
      ['security_opt: [no-new-privileges, "seccomp:unconfined", apparmor=mine, "label:disable", systempaths=unconfined]'],
      { noNewPrivileges: true, seccomp: 'unconfined', apparmor: 'mine', selinux: 'disable', unmaskPaths: true },
    ],
    ['no-new-privileges taken back', ['security_opt: ["no-new-privileges=true", "no-new-privileges:false"]'], { noNewPrivileges: false }],
    [
      'words of YAML 1.1',
      ['read_only: yes', 'init: "off"', 'restart: no'],
      { readOnlyRootFilesystem: true, init: false, restart: { policy: 'no' } },
    ],
    ['capabilities with a prefix', ['cap_drop: [all]', 'cap_add: [CAP_net_admin]'], { capDrop: ['ALL'], capAdd: ['NET_ADMIN'] }],
    [
      'hosts',
      ['extra_hosts: ["db:10.0.0.5", "h=::1", "x:host-gateway"]'],
      {
        extraHosts: [
          { name: 'db', address: '10.0.0.5' },
          { name: 'h', address: '::1' },
          { name: 'x', address: 'host-gateway' },
        ],
      },
    ],
    [
      'the engine socket by its own key',
      ['use_api_socket: true'],
      { engineSockets: [{ source: '/var/run/docker.sock', target: '/var/run/docker.sock' }] } as unknown as Run,
    ],
    ['a lone resolver and group ids', ['dns: 192.0.2.1', 'group_add: [44, "dialout"]'], { dns: ['192.0.2.1'], groups: ['44', 'dialout'] }],
    [
      'durations and sizes',
      ['stop_grace_period: 1m30s', 'shm_size: 64mb', 'memswap_limit: -1', 'mem_limit: 1.5g'],
      { stopGracePeriod: 90_000, shmSize: 2 ** 26, memorySwap: -1, memory: 1.5 * 2 ** 30 },
    ],
    [
      'logging',
      ['logging: {driver: local, options: {max-size: 10m, max-file: "3"}}'],
      { log: { driver: 'local', maxSize: 10 * 2 ** 20, maxFile: 3 } },
    ],
  ];
  it.each(reads)('understands %s', (_what, lines, run) => {
    expect(runOf(web(...lines))).toEqual({ image: 'nginx', ...run });
  });

  it('sees through anchors and merge keys, and says on which lines', () => {
    const text =
      'x-base: &base\n  read_only: true\n  cap_drop: [ALL]\nservices:\n  web:\n    <<: *base\n    cap_drop: [KILL]\n  job: *base\n';
    expect(runOf(text)).toEqual({ readOnlyRootFilesystem: true, capDrop: ['KILL'] });
    expect(runOf(text, 'job')).toEqual({ readOnlyRootFilesystem: true, capDrop: ['ALL'] });
    const { at } = compose.get(text);
    expect(at.get('run.readOnlyRootFilesystem@web')).toEqual([2]);
    expect(at.get('run.capDrop@web')).toEqual([7]);
  });

  it('lists what it does not understand with its line, and reads the rest', () => {
    const text = web(
      'user: "${UID}:0"',
      'mem_limit: ${MEM}',
      'command: run',
      'volumes: [/anonymous]',
      'group_add: [0100]',
      'labels: {a: b}',
      'network_mode: service:vpn',
      'read_only: perhaps',
      'environment: [PASSED]',
      'init: true',
    );
    expect(runOf(text)).toEqual({ image: 'nginx', init: true });
    const lines = new Set(compose.get(text).notUnderstood.map(({ line }) => line));
    expect(lines).toEqual(new Set([4, 5, 6, 7, 8, 9, 10, 11, 12]));
  });

  it('takes a variable with a default for that default, and keeps its spelling', () => {
    const text = web('mem_limit: ${MEM:-64m}', 'user: ${UID-1000}:${GID:-1000}', 'hostname: ${HOST:-}', 'pids_limit: "$${NOT:-5}"');
    expect(runOf(text)).toMatchObject({ memory: 2 ** 26, user: { uid: 1000, gid: 1000 } });
    expect(runOf(text)?.hostname).toBeUndefined();
    expect(runOf(text)?.pids).toBeUndefined();
    expect(put(get(text), text)).toBe(text);
    expect(put(patchRun(get(text), 'web', { memory: 2 ** 25 }), text)).toBe(text.replace('${MEM:-64m}', '32m'));
  });

  it('reads a mount whose options it has no place for, and says so', () => {
    const { spec, notUnderstood } = compose.get(web('volumes: ["/etc:/host:ro,z"]'));
    expect(spec.services[0]?.run.systemBinds).toEqual([{ source: '/etc', target: '/host', readOnly: true }]);
    expect(notUnderstood).toHaveLength(1);
  });

  it('knows networks and volumes that a service uses', () => {
    const spec = get(
      `name: shop\n${web('networks: [front]', 'volumes: [data:/d]')}networks:\n  front: {internal: true, driver_opts: {com.docker.network.bridge.enable_icc: "false"}}\n  unused:\nvolumes:\n  data: {driver_opts: {type: tmpfs, device: tmpfs, o: "size=10m,uid=5"}}\n`,
    );
    expect(spec.project).toEqual({ name: 'shop' });
    expect(spec.networks).toEqual([{ name: 'front', internal: true, interContainer: false }]);
    expect(spec.volumes).toEqual([{ name: 'data', backing: { type: 'tmpfs', size: 10 * 2 ** 20, uid: 5 } }]);
  });

  it.each([
    ['a tab', 'services:\n\tweb: {}\n', 2, /tab/i],
    ['a key twice', 'services:\n  web:\n    user: a\n    user: b\n', 4, /twice/],
    ['a template', 'services:\n  web:\n    image: {{ .Values.image }}\n    {{- if x }}\n', 4, /template/],
    ['two documents', 'services: {}\n---\nservices: {}\n', 2, /one compose file/],
    ['no mapping', '- a\n', 1, /mapping/],
    ['another kind of file', 'apiVersion: v1\nkind: Pod\n', 1, /services:/],
    ['services as a list', 'services: [a]\n', 1, /service names/],
  ])('says where %s stands, and reads nothing then', (_what, text, line, because) => {
    const { spec, errors } = compose.get(text);
    expect(spec).toEqual(emptySpec());
    expect(errors.map((error) => error.line)).toContain(line);
    expect(errors.map((error) => error.because).join(' ')).toMatch(because);
    expect(() => put(get(web()), text)).toThrow(new RegExp(`^Line ${errors[0]?.line}, column`));
  });

  it.each([
    ['    a: [x\n    b: 1', 4, '] is expected'],
    ['    a: {x\n    b: 1', 4, '} is expected'],
    ['    a: "x\n    b: 1', 5, 'quote is expected'],
    ['    a: b: c', 3, 'a line of its own'],
    ['    a: 1\n   b: 2', 4, 'in one column'],
    ['    image:x\n    b: 1', 3, 'a space behind the colon'],
    ["    a: 'it's'", 3, 'the other kind of quotes'],
    ['    a: @x', 3, 'in quotes'],
  ])('says of %j what is expected, and where', (lines, line, says) => {
    expect(compose.get(`services:\n  web:\n${lines}\n`).errors[0]).toMatchObject({ line, because: expect.stringContaining(says) });
  });

  it('refuses an alias bomb and endless nesting without hanging', () => {
    const bomb = [
      'a0: &a0 {x: 1}',
      ...Array.from({ length: 30 }, (_, n) => `a${n + 1}: &a${n + 1} {<<: [*a${n}, *a${n}]}`),
      'services: {web: {<<: *a30}}',
    ]
      .join('\n')
      .replaceAll(/^a/gm, 'x-a');
    expect(compose.get(bomb).errors[0]?.because).toMatch(/aliases/);
    expect(compose.get(`services: ${'['.repeat(20_000)}`).errors.length).toBeGreaterThan(0);
    expect(compose.get(`services:\n${'#'.repeat(2 ** 20)}`).errors.length).toBe(1);
  });

  it('is not led astray by names of JavaScript', () => {
    const text = 'services:\n  __proto__:\n    image: a\n    constructor: b\n    toString: c\n    environment: {__proto__: d}\n';
    expect(get(text).services).toEqual([
      { name: '__proto__', workload: 'other', build: {}, run: { image: 'a', environment: [{ name: '__proto__', value: 'd' }] } },
    ]);
  });
});

describe('writing into a compose file', () => {
  const HAND = `# The shop
version: "3.9"
x-base: &base
  restart: always   # reason
services:

  web:   # front end
    <<: *base
    image:   "nginx:1"
    environment: ["A=1", 'B=\${B}']
    volumes: [ './conf:/conf:z', "\${DATA}:/d", logs:/logs ]
    # limits
    deploy:
      resources:
        limits: {memory: 64M, cpus: "0.5"}
      replicas: 2
    networks:
      front: {aliases: [www]}
  job: {image: job, init: true}
networks: {front: , other: {}}
volumes:
  logs:
`;
  const lost = (before: string, after: string): string[] => before.split('\n').filter((line) => !after.split('\n').includes(line));

  it('changes nothing when nothing changed', () => {
    expect(put(get(HAND), HAND)).toBe(HAND);
    expect(put(get(HAND.replaceAll('\n', '\r\n')), HAND.replaceAll('\n', '\r\n'))).toBe(HAND.replaceAll('\n', '\r\n'));
  });

  it('overrides what comes through a merge key, and writes it out where it has to go', () => {
    const over = changed(HAND, { restart: { policy: 'on-failure', attempts: 5 } });
    expect(lost(HAND, over)).toEqual([]);
    expect(runOf(over)?.restart).toEqual({ policy: 'on-failure', attempts: 5 });
    const gone = changed(HAND, { restart: undefined });
    expect(lost(HAND, gone)).toEqual(['    <<: *base']);
    expect(runOf(gone)?.restart).toBeUndefined();
  });

  it('changes limits where they stand below deploy, and adds the others to them', () => {
    const text = changed(HAND, { memory: 2 ** 28 });
    expect(lost(HAND, text)).toEqual(['        limits: {memory: 64M, cpus: "0.5"}']);
    expect(text).toContain('        limits:\n          memory: "256m"\n          cpus: "0.5"\n');
    const more = changed(text, { nanoCpus: undefined, pids: 100, memoryReservation: 2 ** 26, memorySwap: 2 ** 28 });
    expect(lost(text, more)).toEqual(['          cpus: "0.5"']);
    expect(more).toMatch(/^ {10}pids: 100$/m);
    expect(more).toContain('        reservations:\n          memory: "64m"\n');
    expect(changed(more, { memory: undefined, pids: undefined, memoryReservation: undefined })).not.toMatch(/limits:|resources:/);
  });

  it('follows the restart policy below deploy rather than restart, and takes it away with a change', () => {
    const text =
      'services:\n  web:\n    image: nginx\n    restart: always\n    deploy:\n      restart_policy:\n        condition: on-failure\n        max_attempts: 3\n';
    expect(runOf(text)?.restart).toEqual({ policy: 'on-failure', attempts: 3 });
    expect(changed(text, { init: true })).toBe(text.replace('    deploy:', '    init: true\n    deploy:'));
    expect(changed(text, { restart: { policy: 'on-failure', attempts: 5 } })).toBe(
      'services:\n  web:\n    image: nginx\n    restart: on-failure:5\n',
    );
  });

  it('unfolds a list on one line when one of its entries changes, with what it does not understand', () => {
    const text = changed(HAND, { environment: [{ name: 'A', value: '2' }] });
    expect(text).toContain('    environment:\n      - "A=2"\n      - \'B=${B}\'\n');
    const bare = changed(HAND, { volumes: undefined });
    expect(bare).toContain('    volumes:\n      - \'./conf:/conf:z\'\n      - "${DATA}:/d"\n    # limits\n');
  });

  it('keeps the comment behind a line that it changes, and an entry where it stands', () => {
    const text = web(
      'read_only: false # later',
      'ports: # two of them',
      '  - "80:80" # web',
      '  # only from the office',
      '  - "8080:8080"   # dashboard',
      'volumes:',
      '  - ./a:/b # data',
    );
    const { ports, binds } = runOf(text) as Run;
    const now = changed(text, {
      readOnlyRootFilesystem: true,
      ports: ports?.map((port) => ({ ...port, address: '127.0.0.1' })),
      binds: binds?.map((bind) => ({ ...bind, readOnly: true })),
    });
    expect(now).toContain(
      [
        '    read_only: true # later',
        '    ports: # two of them',
        '      - "127.0.0.1:80:80" # web',
        '      # only from the office',
        '      - "127.0.0.1:8080:8080"   # dashboard',
        '    volumes:',
        '      - type: bind # data',
        '        source: ./a',
      ].join('\n'),
    );
    expect(changed(text.replaceAll('\n', '\r\n'), { readOnlyRootFilesystem: true })).toContain('read_only: true # later\r\n');
  });

  it('unfolds a service on one line', () => {
    const text = changed(HAND, { readOnlyRootFilesystem: true }, 'job');
    expect(text).toContain('  job:\n    image: job\n    read_only: true\n    init: true\n');
  });

  it('writes out an alias before it changes what stands behind it, and leaves the other users alone', () => {
    const text = 'x-c: &c [KILL]\nx-s: &s\n  image: a\n  cap_add: *c\nservices:\n  one: *s\n  two: *s\n';
    const next = changed(text, { capAdd: ['KILL', 'CHOWN'] }, 'one');
    expect(runOf(next, 'one')?.capAdd).toEqual(['KILL', 'CHOWN']);
    expect(runOf(next, 'two')?.capAdd).toEqual(['KILL']);
    expect(next).toContain('  two: *s\n');
    const anchored = 'services:\n  one: &one\n    image: a\n    init: true\n  two:\n    <<: *one\n';
    const split = changed(anchored, { init: false }, 'one');
    expect([runOf(split, 'one')?.init, runOf(split, 'two')?.init]).toEqual([false, true]);
  });

  it('keeps what hangs on a network when it leaves and enters others', () => {
    const text = changed(HAND, { networks: undefined, networkMode: 'none' });
    expect(parse(text).services.web).toMatchObject({ network_mode: 'none' });
    expect(parse(text).services.web.networks).toBeUndefined();
    const vpn = web('network_mode: service:vpn', 'labels: {a: b}');
    const joined = put({ ...patchRun(get(vpn), 'web', { networks: ['back'] }), networks: [{ name: 'back' }] }, vpn);
    expect(parse(joined)).toEqual({
      services: { web: { image: 'nginx', labels: { a: 'b' }, networks: ['back'] } },
      networks: { back: null },
    });
  });

  it('adds options of a network to the section as it is written', () => {
    const text = put(patchNetwork(get(HAND), 'front', { internal: true }), HAND);
    expect(text).toContain('networks:\n  front:\n    internal: true\n  other: {}\n');
  });

  it('leaves the lines of a build as they are, and adds none to a project that has one', () => {
    const text = 'name: p\nservices:\n  web:\n    build: {context: ./src, target: run}\n';
    const spec = get(text);
    const built = { ...spec, services: spec.services.map((service) => ({ ...service, build: { repository: 'debian' } })) };
    expect(put(built, text)).toBe(text);
  });

  it('keeps the laws over its own output as people change it: indentation, comments, order, strange keys, line ends', () => {
    const shapes: readonly ((text: string) => string)[] = [
      (text) => text,
      (text) => parseDocument(text).toString({ indent: 4 }),
      (text) => parseDocument(text).toString({ indentSeq: false }).trimEnd(),
      (text) => text.replaceAll('\n', '\r\n'),
      (text) =>
        text
          .split('\n')
          .map((line, index) => (line && index % 3 === 0 ? `${line}  # note\n# more` : line))
          .join('\n'),
      (text) => text.replace(/^ {4}image: /gm, '    labels: {a: b}\n    depends_on: [x]\n    image: '),
      (text) => {
        const document = parseDocument(text);
        for (const { value } of (document.get('services') as { items: { value: { items: unknown[] } }[] }).items) value.items.reverse();
        return document.toString();
      },
      (text) => JSON.stringify(parse(text), undefined, 2),
    ];
    fc.assert(
      fc.property(anySpec(controls), anySpec(controls), fc.constantFrom(...shapes), (spec, other, shape) => {
        const base = shape(put(other));
        expect(put(get(base), base)).toBe(base);
        const once = put(spec, base);
        expect(expressed(get(once))).toEqual(expressed(spec));
        expect(put(spec, once)).toBe(once);
      }),
      { numRuns: 120 },
    );
  }, 60_000);
});
