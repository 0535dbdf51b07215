import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { audit } from '../../audit/audit.ts';
import { get } from './read.ts';

/** As Engine 20.10.24 printed it for `docker create`, without what says nothing of a setting. */
const DEFAULTS = {
  Id: '27c4687636c45534efb4faef421eb311fb02218458aa42e31126d38a79975d47',
  Name: '/web',
  AppArmorProfile: '',
  HostConfig: {
    Binds: null,
    LogConfig: { Type: 'json-file', Config: {} },
    NetworkMode: 'default',
    PortBindings: {},
    RestartPolicy: { Name: 'no', MaximumRetryCount: 0 },
    CapAdd: null,
    CapDrop: null,
    CgroupnsMode: '',
    IpcMode: 'private',
    OomScoreAdj: 0,
    PidMode: '',
    Privileged: false,
    ReadonlyRootfs: false,
    SecurityOpt: null,
    UTSMode: '',
    UsernsMode: '',
    ShmSize: 67108864,
    Runtime: 'runc',
    Memory: 0,
    NanoCpus: 0,
    CpuQuota: 0,
    Devices: [],
    MemorySwap: 0,
    PidsLimit: null,
    Ulimits: null,
    MaskedPaths: ['/proc/acpi'],
  },
  Mounts: [],
  Config: { Hostname: '27c4687636c4', User: '', Env: ['PATH=/bin'], Image: 'busybox:1.37' },
  NetworkSettings: { Networks: { bridge: {} } },
};
const printed = (host: object = {}, config: object = {}, besides: object = {}): string =>
  JSON.stringify(
    [{ ...DEFAULTS, ...besides, HostConfig: { ...DEFAULTS.HostConfig, ...host }, Config: { ...DEFAULTS.Config, ...config } }],
    null,
    4,
  );
const runOf = (text: string) => get(text).spec.services[0]?.run;
const lineOf = (text: string, part: string) => text.split('\n').findIndex((line) => line.includes(part)) + 1;

describe('docker inspect', () => {
  it('takes a default for nothing stated', () => {
    expect(runOf(printed())).toEqual({ image: 'busybox:1.37', ipc: 'private', networkMode: 'bridge' });
    expect(get(printed()).notUnderstood).toEqual([]);
  });

  it('reads every setting of a hardened container', () => {
    const text = printed(
      {
        CapDrop: ['ALL'],
        CapAdd: ['CAP_NET_BIND_SERVICE'],
        SecurityOpt: ['no-new-privileges:true'],
        ReadonlyRootfs: true,
        Tmpfs: { '/tmp': 'rw,noexec,nosuid,nodev,size=64m,mode=1777' },
        Memory: 134217728,
        MemorySwap: 134217728,
        NanoCpus: 500000000,
        PidsLimit: 100,
        Ulimits: [
          { Name: 'core', Hard: 0, Soft: 0 },
          { Name: 'nofile', Hard: 2048, Soft: 1024 },
        ],
        RestartPolicy: { Name: 'on-failure', MaximumRetryCount: 5 },
        LogConfig: { Type: 'json-file', Config: { 'max-size': '10m', 'max-file': '3' } },
        PortBindings: { '8080/tcp': [{ HostIp: '127.0.0.1', HostPort: '8080' }], '53/udp': [{ HostIp: '', HostPort: '' }] },
        Init: true,
        NetworkMode: 'shop_back',
        Sysctls: { 'net.ipv4.ip_unprivileged_port_start': '0' },
        Devices: [{ PathOnHost: '/dev/null', PathInContainer: '/dev/n', CgroupPermissions: 'r' }],
        BlkioDeviceReadBps: [{ Path: '/dev/sda', Rate: 1048576 }],
        Mounts: [{ Type: 'tmpfs', Target: '/x', TmpfsOptions: { SizeBytes: 1048576, Mode: 448 } }],
      },
      { User: '10001:10001', Env: ['A=b=c'], StopTimeout: 5 },
      {
        Mounts: [
          { Type: 'bind', Source: '/var/run/docker.sock', Destination: '/s', Mode: '', RW: true, Propagation: 'rprivate' },
          { Type: 'tmpfs', Source: '', Destination: '/x', Mode: '', RW: true, Propagation: '' },
          { Type: 'volume', Name: 'data', Source: '/var/lib/docker/volumes/data/_data', Destination: '/data', RW: false },
          { Type: 'bind', Source: '/etc', Destination: '/e', Mode: 'ro', RW: false, Propagation: 'rslave' },
          { Type: 'bind', Source: '/srv', Destination: '/srv', Mode: '', RW: true, Propagation: 'rprivate' },
        ],
      },
    );
    const { spec, at, notUnderstood } = get(text);
    expect(notUnderstood).toEqual([]);
    expect(spec.services[0]?.run).toEqual({
      image: 'busybox:1.37',
      user: { uid: 10001, gid: 10001 },
      ipc: 'private',
      capDrop: ['ALL'],
      capAdd: ['NET_BIND_SERVICE'],
      noNewPrivileges: true,
      readOnlyRootFilesystem: true,
      memory: 134217728,
      memorySwap: 134217728,
      nanoCpus: 500000000,
      pids: 100,
      core: { soft: 0, hard: 0 },
      nofile: { soft: 1024, hard: 2048 },
      restart: { policy: 'on-failure', attempts: 5 },
      log: { maxSize: 10485760, maxFile: 3 },
      ports: [
        { address: '127.0.0.1', published: 8080, target: 8080 },
        { target: 53, protocol: 'udp' },
      ],
      init: true,
      stopGracePeriod: 5000,
      networks: ['shop_back'],
      sysctls: [{ name: 'net.ipv4.ip_unprivileged_port_start', value: '0' }],
      devices: [{ source: '/dev/null', target: '/dev/n', rights: 'r' }],
      io: [{ device: '/dev/sda', readBps: 1048576 }],
      tmpfs: [
        { path: '/tmp', size: 67108864, mode: 0o1777 },
        { path: '/x', size: 1048576, mode: 0o700 },
      ],
      environment: [{ name: 'A', value: 'b=c' }],
      engineSockets: [{ source: '/var/run/docker.sock', target: '/s' }],
      systemBinds: [{ source: '/etc', target: '/e', readOnly: true, propagation: 'rslave' }],
      binds: [{ source: '/srv', target: '/srv' }],
      volumes: [{ volume: 'data', target: '/data', readOnly: true }],
    });
    expect(spec.networks).toEqual([{ name: 'shop_back' }]);
    expect(at.get('run.memory@web')).toEqual([lineOf(text, '"Memory"')]);
    expect(at.get('run.ports@web')).toEqual([lineOf(text, '"HostIp": "127.0.0.1"') - 1, lineOf(text, '"HostIp": ""') - 1]);
  });

  it('reads the mounts that were asked for where none are shown, and each once', () => {
    const asked = ['/var/run/docker.sock:/var/run/docker.sock', '/etc:/e:ro,rslave', 'data:/data', '/srv:/srv:z', 'C:\\\\x:/c'];
    const text = printed({ Binds: asked }, { Mounts: [{ Type: 'bind', Source: '/srv', Destination: '/srv', RW: true }] });
    const { spec, notUnderstood, at } = get(text);
    expect(spec.services[0]?.run).toMatchObject({
      engineSockets: [{ source: '/var/run/docker.sock', target: '/var/run/docker.sock' }],
      systemBinds: [{ source: '/etc', target: '/e', readOnly: true, propagation: 'rslave' }],
      binds: [{ source: '/srv', target: '/srv' }],
      volumes: [{ volume: 'data', target: '/data' }],
    });
    expect(at.get('run.engineSockets@web')).toEqual([lineOf(text, '"/var/run/docker.sock:/var/run/docker.sock"')]);
    expect(notUnderstood.map(({ text: said }) => said)).toEqual([expect.stringContaining(':/c')]);
    expect(audit('inspect', text)).toContainEqual(expect.objectContaining({ control: 'docker-sock' }));
  });

  it('reads what stands open, on its own line', () => {
    const text = printed(
      {
        Privileged: true,
        NetworkMode: 'host',
        PidMode: 'host',
        IpcMode: 'host',
        UTSMode: 'host',
        UsernsMode: 'host',
        SecurityOpt: ['seccomp=unconfined', 'apparmor=unconfined', 'label=disable'],
        MaskedPaths: null,
        PidsLimit: -1,
      },
      { Hostname: 'vm' },
    );
    expect(runOf(text)).toMatchObject({
      privileged: true,
      networkMode: 'host',
      pid: 'host',
      ipc: 'host',
      uts: 'host',
      userns: 'host',
      seccomp: 'unconfined',
      apparmor: 'unconfined',
      selinux: 'disable',
      pids: -1,
    });
    expect(runOf(text)).not.toHaveProperty('hostname');
    const found = audit('inspect', text);
    const line = (control: string) => found.find((one) => one.control === control)?.line;
    expect([line('privileged'), line('host-pid'), line('seccomp-off'), line('mem-limit')]).toEqual(
      ['"Privileged"', '"PidMode"', 'seccomp=unconfined', '"Memory"'].map((part) => lineOf(text, part)),
    );
  });

  it('tells nothing open of a default that is safe, and the line of one that is not', () => {
    const found = audit('inspect', printed());
    expect(found.map(({ control }) => control)).not.toContain('privileged');
    expect(found.find(({ control }) => control === 'cap-drop-all')?.line).toBe(lineOf(printed(), '"CapDrop"'));
    expect(found.find(({ control }) => control === 'read-only')?.line).toBe(lineOf(printed(), '"ReadonlyRootfs"'));
  });

  it('knows that /proc is unmasked, and CPUs by their quota', () => {
    expect(runOf(printed({ MaskedPaths: [], CpuQuota: 50000 }))).toMatchObject({ unmaskPaths: true, nanoCpus: 500_000_000 });
    expect(runOf(printed({ CpuQuota: 150000, CpuPeriod: 50000 }))).toMatchObject({ nanoCpus: 3_000_000_000 });
  });

  it('reads every container, and which shares the processes of which', () => {
    const first = JSON.parse(printed())[0];
    const second = JSON.parse(printed({ PidMode: `container:${first.Id}` }, {}, { Name: '/web', Id: 'f'.repeat(64) }))[0];
    const { spec } = get(JSON.stringify([first, second]));
    expect(spec.services.map(({ name, run }) => [name, run.pid])).toEqual([
      ['web', undefined],
      ['web-2', 'service:web'],
    ]);
  });

  it('says what no plan holds, and what losing it would do', () => {
    const { notUnderstood } = get(
      printed({ SecurityOpt: ['seccomp={"defaultAction":"SCMP_ACT_ERRNO"}'], PidMode: 'container:gone', VolumesFrom: ['x'] }),
    );
    expect(notUnderstood.map(({ fails, fields }) => [fails, ...(fields ?? [])])).toEqual([
      ['closed', 'run.seccomp@web'],
      ['open', 'run.pid@web'],
      ['closed'],
    ]);
  });

  it('takes every capability of an engine that spells them out', () => {
    const all = 'CHOWN DAC_OVERRIDE FOWNER FSETID KILL NET_BIND_SERVICE SETFCAP SETGID SETPCAP SETUID SYS_CHROOT'.split(' ');
    expect(runOf(printed({ CapDrop: all.map((name) => `CAP_${name}`) }))?.capDrop).toEqual(['ALL']);
    expect(runOf(printed({ CapDrop: ['CAP_KILL'] }))?.capDrop).toEqual(['KILL']);
  });

  it('reads the healthcheck that is in force', () => {
    const { spec } = get(printed({}, { Healthcheck: { Test: ['CMD-SHELL', 'true'], Interval: 30e9, Retries: 3 } }));
    expect(spec.services[0]?.build.healthcheck).toEqual({ test: { form: 'shell', words: ['true'] }, interval: 30_000, retries: 3 });
  });

  it.each(['', '[]', '{}', 'null', '[{"a": 1}]', '[', '[1, 2', 'x'.repeat(2 ** 20 + 1)])('refuses what is no container', (text) => {
    expect(get(text).errors).toHaveLength(1);
    expect(get(text).spec.services).toEqual([]);
  });

  it('ends on whatever the settings are bent into', () => {
    const value = fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constantFrom('container:web', '8080', 'no-new-privileges', '/var/run', -1));
    const bent = <T extends object>(of: T) => fc.dictionary(fc.constantFrom(...Object.keys(of)), value, { maxKeys: 6 });
    fc.assert(
      fc.property(bent(DEFAULTS.HostConfig), bent(DEFAULTS.Config), (host, config) => {
        for (const { line } of audit('inspect', printed(host, config))) expect(line).toBeGreaterThan(0);
      }),
      { numRuns: 100 },
    );
  });
});
