import { describe, expect, it } from 'vitest';
import { patchRun } from '../../spec/edit.ts';
import type { Run } from '../../spec/spec.ts';
import { emptySpec } from '../format.ts';
import { get, put, runOf, web } from './asked.ts';
import compose from './format.ts';

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
      `user: "\${UID}:0"`,
      `mem_limit: \${MEM}`,
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
    const text = web(`mem_limit: \${MEM:-64m}`, `user: \${UID-1000}:\${GID:-1000}`, `hostname: \${HOST:-}`, `pids_limit: "$\${NOT:-5}"`);
    expect(runOf(text)).toMatchObject({ memory: 2 ** 26, user: { uid: 1000, gid: 1000 } });
    expect(runOf(text)?.hostname).toBeUndefined();
    expect(runOf(text)?.pids).toBeUndefined();
    expect(put(get(text), text)).toBe(text);
    expect(put(patchRun(get(text), 'web', { memory: 2 ** 25 }), text)).toBe(text.replace(`\${MEM:-64m}`, '32m'));
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
