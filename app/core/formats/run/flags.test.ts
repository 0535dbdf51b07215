import { describe, expect, it } from 'vitest';
import { patch } from '../../spec/edit.ts';
import type { Run } from '../../spec/spec.ts';
import { textOf } from '../statements.ts';
import run from './format.ts';

const reading = (flags: string) => run.get(`docker run ${flags} nginx`);
const read = (flags: string): Run => {
  const [service] = reading(flags).spec.services;
  expect(service?.run.image).toBe('nginx');
  return patch<Run>(service?.run ?? {}, { image: undefined });
};
const write = (fields: object): string =>
  textOf(
    run.put(
      {
        version: 1,
        project: { name: 'p' },
        services: [{ name: 'web', workload: 'other', build: {}, run: { image: 'nginx', ...fields } as Run }],
        networks: [],
        volumes: [],
        host: {},
        supply: {},
      },
      'web',
    ),
  );

/** Flags as they are written, and the fields that they state: both directions. */
const OURS: readonly (readonly [string, object])[] = [
  ['--user 10001:10001', { user: { uid: 10001, gid: 10001 } }],
  ['--user app', { user: { uid: 'app' } }],
  ['--group-add dialout', { groups: ['dialout'] }],
  ['--userns host', { userns: 'host' }],
  ['--pid host', { pid: 'host' }],
  ['--ipc none', { ipc: 'none' }],
  ['--shm-size 256m', { shmSize: 2 ** 28 }],
  ['--uts host', { uts: 'host' }],
  ['--hostname web', { hostname: 'web' }],
  ['--cgroupns private', { cgroupns: 'private' }],
  ['--cgroup-parent app.slice', { cgroupParent: 'app.slice' }],
  ['--runtime runsc', { runtime: 'runsc' }],
  ['--privileged', { privileged: true }],
  ['--privileged=false', { privileged: false }],
  ['--cap-drop ALL', { capDrop: ['ALL'] }],
  ['--cap-add CHOWN', { capAdd: ['CHOWN'] }],
  ['--security-opt no-new-privileges=true', { noNewPrivileges: true }],
  ['--security-opt no-new-privileges=false', { noNewPrivileges: false }],
  ['--security-opt seccomp=./profile.json', { seccomp: './profile.json' }],
  ['--security-opt apparmor=unconfined', { apparmor: 'unconfined' }],
  ['--security-opt label=type:container_t', { selinux: 'type:container_t' }],
  ['--security-opt systempaths=unconfined', { unmaskPaths: true }],
  ['--device /dev/fuse', { devices: [{ source: '/dev/fuse' }] }],
  ['--device /dev/ttyUSB0:/dev/ttyUSB0:r', { devices: [{ source: '/dev/ttyUSB0', rights: 'r' }] }],
  ['--device /dev/sda:/dev/disk', { devices: [{ source: '/dev/sda', target: '/dev/disk' }] }],
  ['--sysctl net.core.somaxconn=1024', { sysctls: [{ name: 'net.core.somaxconn', value: '1024' }] }],
  ['--memory 256m', { memory: 2 ** 28 }],
  ['--memory-swap -1', { memorySwap: -1 }],
  ['--memory-reservation 1000', { memoryReservation: 1000 }],
  ['--cpus 0.5', { nanoCpus: 5e8 }],
  ['--cpu-shares 512', { cpuShares: 512 }],
  ['--cpuset-cpus 0-1,3', { cpuset: '0-1,3' }],
  ['--pids-limit 200', { pids: 200 }],
  ['--ulimit nofile=1024:4096', { nofile: { soft: 1024, hard: 4096 } }],
  ['--ulimit nproc=512', { nproc: { soft: 512, hard: 512 } }],
  ['--ulimit core=0', { core: { soft: 0, hard: 0 } }],
  ['--device-read-bps /dev/sda:10m', { io: [{ device: '/dev/sda', readBps: 10 * 2 ** 20 }] }],
  ['--device-write-bps /dev/sda:1000', { io: [{ device: '/dev/sda', writeBps: 1000 }] }],
  ['--oom-score-adj -500', { oomScoreAdj: -500 }],
  ['--oom-kill-disable', { oomKillDisable: true }],
  ['--storage-opt size=2g', { storageSize: 2 ** 31 }],
  ['--log-driver local', { log: { driver: 'local' } }],
  ['--log-opt max-size=10m', { log: { maxSize: 10 * 2 ** 20 } }],
  ['--log-opt max-file=3', { log: { maxFile: 3 } }],
  ['--restart on-failure:5', { restart: { policy: 'on-failure', attempts: 5 } }],
  ['--restart no', { restart: { policy: 'no' } }],
  ['--init', { init: true }],
  ['--stop-timeout 30', { stopGracePeriod: 30_000 }],
  ['--read-only', { readOnlyRootFilesystem: true }],
  [
    '--tmpfs /tmp:rw,noexec,nosuid,nodev,size=64m,mode=1777,uid=1,gid=2',
    { tmpfs: [{ path: '/tmp', size: 2 ** 26, mode: 0o1777, uid: 1, gid: 2 }] },
  ],
  ['--tmpfs /run:rw,exec,nosuid,nodev', { tmpfs: [{ path: '/run', exec: true }] }],
  ['--mount type=bind,source=/srv/a,target=/a,readonly', { binds: [{ source: '/srv/a', target: '/a', readOnly: true }] }],
  ['--mount type=bind,source="$PWD"/conf,target=/c', { binds: [{ source: './conf', target: '/c' }] }],
  [
    '--mount type=bind,source=/a,target=/b,readonly,bind-propagation=rprivate,bind-recursive=readonly',
    { binds: [{ source: '/a', target: '/b', readOnly: true, recursive: 'readonly', propagation: 'rprivate' }] },
  ],
  ['--mount type=bind,source=/etc/hosts,target=/h', { systemBinds: [{ source: '/etc/hosts', target: '/h' }] }],
  ['--mount type=bind,source=/run/docker.sock,target=/s', { engineSockets: [{ source: '/run/docker.sock', target: '/s' }] }],
  [
    '--mount type=bind,source="$PWD"/secrets/token,target=/run/secrets/token,readonly',
    { secrets: [{ name: 'token', source: './secrets/token' }] },
  ],
  [
    '--mount type=bind,source="$PWD"/secrets/key,target=/etc/key.pem,readonly',
    { secrets: [{ name: 'key', source: './secrets/key', target: '/etc/key.pem' }] },
  ],
  [`--env 'A=it'\\''s $5 "x"'`, { environment: [{ name: 'A', value: 'it\'s $5 "x"' }] }],
  ['--network none', { networkMode: 'none' }],
  ['--network bridge', { networkMode: 'bridge' }],
  ['--publish 127.0.0.1:8080:80/udp', { ports: [{ address: '127.0.0.1', published: 8080, target: 80, protocol: 'udp' }] }],
  ["--publish '[::1]:8080:80'", { ports: [{ address: '::1', published: 8080, target: 80 }] }],
  ['--publish 127.0.0.1::80', { ports: [{ address: '127.0.0.1', target: 80 }] }],
  ['--publish 80', { ports: [{ target: 80 }] }],
  ['--dns 192.0.2.53', { dns: ['192.0.2.53'] }],
  ['--add-host db:10.0.0.5', { extraHosts: [{ name: 'db', address: '10.0.0.5' }] }],
];

describe('flags, both ways', () => {
  it.each(OURS)('%s', (flag, fields) => {
    expect(read(flag)).toEqual(fields);
    expect(reading(flag).notUnderstood).toEqual([]);
    const lines = write(fields).split('\n');
    expect(lines).toContain(`  ${flag} \\`);
  });
});

it('quotes the end of a mount that Docker would drop', () => {
  const text = write({ volumes: [{ volume: 'd', target: '/a\r' }] });
  expect(text).toContain('target=/a\r"');
});

/** Other spellings of the same. */
const THEIRS: readonly (readonly [string, object])[] = [
  ['-u 1000', { user: { uid: 1000 } }],
  ['-u :4000', { user: { uid: 0, gid: 4000 } }],
  ['-m=64m', { memory: 2 ** 26 }],
  ['--memory=1.5g', { memory: 1.5 * 2 ** 30 }],
  ['--cpus=.5', { nanoCpus: 5e8 }],
  ['--pids-limit 0', { pids: -1 }],
  ['--cap-add=cap_sys_admin --cap-add net_admin', { capAdd: ['SYS_ADMIN', 'NET_ADMIN'] }],
  ['--security-opt=no-new-privileges', { noNewPrivileges: true }],
  ['--security-opt no-new-privileges:true', { noNewPrivileges: true }],
  ['--security-opt seccomp:unconfined --security-opt label:disable', { seccomp: 'unconfined', selinux: 'disable' }],
  ['--read-only=true --init=0', { readOnlyRootFilesystem: true, init: false }],
  ['-v data:/d:ro', { volumes: [{ volume: 'data', target: '/d', readOnly: true }] }],
  ['--mount source=data,destination=/d,readonly', { volumes: [{ volume: 'data', target: '/d', readOnly: true }] }],
  ['--mount type=volume,source=d,target=/d,readonly=true', { volumes: [{ volume: 'd', target: '/d', readOnly: true }] }],
  ['--mount type=bind,src=/x,dst=/y,ro', { binds: [{ source: '/x', target: '/y', readOnly: true }] }],
  ['-v "$(pwd)":/w', { binds: [{ source: './', target: '/w' }] }],
  ['-v ./a/../conf:/c:ro,rslave', { binds: [{ source: './conf', target: '/c', readOnly: true, propagation: 'rslave' }] }],
  [
    '-v /var/run/docker.sock://var/run/docker.sock',
    { engineSockets: [{ source: '/var/run/docker.sock', target: '/var/run/docker.sock' }] },
  ],
  ['-v //var/run/docker.sock:/x:ro', { engineSockets: [{ source: '/var/run/docker.sock', target: '/x', readOnly: true }] }],
  ['-v /:/host', { systemBinds: [{ source: '/', target: '/host' }] }],
  ['--tmpfs /a --tmpfs /b', { tmpfs: [{ path: '/a' }, { path: '/b' }] }],
  ['--mount type=tmpfs,target=/t,tmpfs-size=64m,tmpfs-mode=1770', { tmpfs: [{ path: '/t', size: 2 ** 26, mode: 0o1770 }] }],
  ['--log-opt max-size=5m --log-opt max-file=2', { log: { maxSize: 5 * 2 ** 20, maxFile: 2 } }],
  ['--network a --network b', { networks: ['a', 'b'] }],
  ['--net=host', { networkMode: 'host' }],
  [
    '-p 8000-8001:80-81',
    {
      ports: [
        { published: 8000, target: 80 },
        { published: 8001, target: 81 },
      ],
    },
  ],
  ['-p8080:80/tcp', { ports: [{ published: 8080, target: 80 }] }],
  ['--add-host=h=[fd00::1]', { extraHosts: [{ name: 'h', address: 'fd00::1' }] }],
  ['-m 1g -m 2g', { memory: 2 ** 31 }],
  ['--device-write-bps /dev/a:1m --device-read-bps /dev/a:2m', { io: [{ device: '/dev/a', writeBps: 2 ** 20, readBps: 2 ** 21 }] }],
  [
    "-e 'A=1' -e B=\"2 3\" -e C=$'x\\'y'",
    {
      environment: [
        { name: 'A', value: '1' },
        { name: 'B', value: '2 3' },
        { name: 'C', value: "x'y" },
      ],
    },
  ],
];

describe('flags in other spellings', () => {
  it.each(THEIRS)('%s', (flags, fields) => {
    expect(read(flags)).toEqual(fields);
    expect(reading(flags).notUnderstood).toEqual([]);
  });
});

/** Options of a mount that a plan has no word for; the mount is read all the same. */
const BESIDES: readonly (readonly [string, string | undefined, object])[] = [
  ['-v /etc:/host:ro,z', 'z', { systemBinds: [{ source: '/etc', target: '/host', readOnly: true }] }],
  ['-v /srv/www:/w:Z', 'Z', { binds: [{ source: '/srv/www', target: '/w' }] }],
  ['-v data:/d:nocopy', 'nocopy', { volumes: [{ volume: 'data', target: '/d' }] }],
  ['-v ./src:/src:cached', undefined, { binds: [{ source: './src', target: '/src' }] }],
  ['--mount type=bind,src=/srv,dst=/s,consistency=delegated', undefined, { binds: [{ source: '/srv', target: '/s' }] }],
  ['--mount src=data,dst=/d,volume-nocopy', 'volume-nocopy', { volumes: [{ volume: 'data', target: '/d' }] }],
];

describe('a mount with an option beside the plan', () => {
  it.each(BESIDES)('%s', (flags, option, fields) => {
    expect(read(flags)).toEqual(fields);
    expect(reading(flags).notUnderstood).toMatchObject(
      option === undefined ? [] : [{ text: flags, because: expect.stringContaining(option) }],
    );
  });
});

/** What is told instead of dropped: the flag, and a word of the reason. */
const TOLD: readonly (readonly [string, string, RegExp])[] = [
  ['-security-opt=no-new-privileges', '-security-opt=no-new-privileges', /no such flag/],
  ['–read-only', '–read-only', /typographic dash/],
  ['--memory=“400m”', '--memory=“400m”', /Typographic quotes/],
  ['--tmpfs /tmp:rw ,noexec,nosuid', ',noexec,nosuid', /blank ends the options/],
  ['--security-opt no-new-privs', '--security-opt no-new-privs', /no such security option/],
  ['--memory $MEM', '--memory $MEM', /Not a fixed text/],
  ['--env TOKEN', '--env TOKEN', /comes from the caller/],
  ['-v /data', '-v /data', /without a name/],
  ['-v x:/d:ro,noexec', '-v x:/d:ro,noexec', /noexec/],
  ['--mount type=bind,o=size=10m', '--mount type=bind,o=size=10m', /o of --mount/],
  ['--tmpfs /t:suid', '--tmpfs /t:suid', /suid/],
  ['--volumes-from other', '--volumes-from other', /every mount/],
  ['-P', '-P', /every port/],
  ['--gpus all', '--gpus all', /nothing of this flag/],
  ['--icc=false', '--icc=false', /dockerd/],
  ['--device /dev/kmsg:/dev/kmsg:rx', '--device /dev/kmsg:/dev/kmsg:rx', /letters out of/],
  ['--ulimit memlock=1', '--ulimit memlock=1', /nothing of this flag/],
  ['-e A="$B"', '-e A="$B"', /Not a fixed text/],
  ['-v <CONFIG>:/c', '-v <CONFIG>:/c', /placeholder/],
];

describe('what is not understood', () => {
  it.each(TOLD)('%s', (flags, text, because) => {
    const found = reading(flags).notUnderstood.find((entry) => entry.text === text);
    expect(found?.because).toMatch(because);
    expect(found).toMatchObject({ line: 1, column: `docker run ${flags}`.indexOf(text) + 1 });
  });
});
