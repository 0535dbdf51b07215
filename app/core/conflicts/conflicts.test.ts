/** Every conflict is found where it is, is silent where it is not, and is cured by its own cure. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anySpec } from '../arbitrary.ts';
import { breakages } from '../breakages/registry.ts';
import { controls } from '../controls/registry.ts';
import { type FoundConflict, judge } from '../judge.ts';
import { recommend, withService } from '../recommend.ts';
import { patchBuild, patchHost, patchNetwork, patchRun } from '../spec/edit.ts';
import { containerPath, hostPath } from '../spec/path.ts';
import { parseSpec } from '../spec/schema.ts';
import type { Build, Host, Run, Spec } from '../spec/spec.ts';
import { stated } from '../spec/stated.ts';
import { conflicts } from './registry.ts';

type Changes<T> = { readonly [K in keyof T]?: T[K] | undefined };
interface Case {
  /** Workload that the clean counterpart is recommended for. */
  readonly of?: string;
  readonly run?: Changes<Run>;
  readonly build?: Changes<Build>;
  readonly host?: Changes<Host>;
  /** What the fields above cannot say. */
  readonly change?: (spec: Spec) => Spec;
  /** Every field that the clash names, without the instance. */
  readonly fields: readonly string[];
  /** Only a person can decide. */
  readonly uncured?: true;
}

const MIB = 1024 ** 2;
const etc = { source: hostPath('/srv/conf'), target: containerPath('/conf') };
const socket = { source: hostPath('/var/run/docker.sock'), target: containerPath('/var/run/docker.sock') };
const tmp = { path: containerPath('/tmp'), size: 8 * MIB, mode: 0o700, uid: 4000, gid: 4000 };

const cases: readonly (readonly [conflict: string, Case])[] = [
  [
    'newer-than-the-engine',
    {
      host: { engine: 20, seccompProfile: 'builtin' },
      run: { seccomp: 'builtin' },
      fields: ['run.seccomp', 'host.seccompProfile', 'host.engine'],
    },
  ],
  ['newer-than-the-engine', { host: { engine: 19 }, fields: ['run.cgroupns', 'host.cgroupns', 'host.engine'] }],
  ['privileged-voids-dropping', { run: { privileged: true }, fields: ['run.privileged', 'run.capDrop'] }],
  [
    'read-only-with-image-volume',
    { of: 'postgres', run: { volumes: undefined }, fields: ['run.readOnlyRootFilesystem', 'run.imageVolumes'], uncured: true },
  ],
  ['userns-remap-and-host-namespaces', { host: { usernsRemap: 'default' }, run: { pid: 'host' }, fields: ['run.pid', 'host.usernsRemap'] }],
  [
    'userns-remap-and-host-namespaces',
    {
      host: { usernsRemap: 'default' },
      run: { networkMode: 'host', networks: undefined, ports: undefined },
      fields: ['run.networkMode', 'host.usernsRemap'],
    },
  ],
  ['userns-remap-and-host-namespaces', { host: { usernsRemap: 'app' }, run: { ipc: 'host' }, fields: ['run.ipc', 'host.usernsRemap'] }],
  [
    'userns-remap-and-host-namespaces',
    { host: { usernsRemap: 'default' }, run: { privileged: true }, fields: ['run.privileged', 'host.usernsRemap'] },
  ],
  [
    'userns-remap-and-containerd-store',
    { host: { usernsRemap: 'default', containerdSnapshotter: true }, fields: ['host.containerdSnapshotter', 'host.usernsRemap'] },
  ],
  [
    'uid-outside-mapped-range',
    {
      host: { usernsRemap: 'default' },
      run: { user: { uid: 70_000, gid: 70_000 }, tmpfs: undefined },
      fields: ['run.user', 'host.usernsRemap'],
    },
  ],
  [
    'userns-remap-and-binds',
    { host: { usernsRemap: 'default' }, run: { binds: [etc] }, fields: ['run.binds', 'host.usernsRemap'], uncured: true },
  ],
  [
    'published-on-internal-network',
    {
      change: (spec) => (spec.services[0]?.run.networks ?? []).reduce((made, name) => patchNetwork(made, name, { internal: true }), spec),
      run: { ports: [{ address: '127.0.0.1', published: 8080, target: 80 }] },
      fields: ['run.ports', 'network.internal'],
    },
  ],
  [
    'no-default-bridge-and-no-network',
    { host: { noDefaultBridge: true }, run: { networks: undefined }, fields: ['host.noDefaultBridge', 'run.ports'] },
  ],
  ['no-default-bridge-and-builds', { host: { noDefaultBridge: true }, fields: ['host.noDefaultBridge', 'build.repository'] }],
  ['host-network-and-ports', { run: { networkMode: 'host', networks: undefined }, fields: ['run.ports', 'run.networkMode'] }],
  [
    'sysctl-of-host-namespace',
    {
      run: { networkMode: 'host', networks: undefined, ports: undefined, sysctls: [{ name: 'net.core.somaxconn', value: '1' }] },
      fields: ['run.sysctls', 'run.networkMode'],
    },
  ],
  [
    'sysctl-of-host-namespace',
    { run: { ipc: 'host', sysctls: [{ name: 'kernel.shmmax', value: '1' }] }, fields: ['run.sysctls', 'run.ipc'] },
  ],
  ['user-without-group', { run: { user: { uid: 4000 }, tmpfs: undefined }, fields: ['run.user'] }],
  ['capabilities-for-non-root', { run: { capAdd: ['NET_BIND_SERVICE'] }, fields: ['run.capAdd', 'run.user'] }],
  ['memory-without-swap-limit', { run: { memory: 64 * MIB, memorySwap: undefined, tmpfs: undefined }, fields: ['run.memory'] }],
  [
    'memory-limits-refused',
    {
      run: { memory: 64 * MIB, memorySwap: 32 * MIB, tmpfs: undefined, memoryReservation: undefined },
      fields: ['run.memory', 'run.memorySwap'],
    },
  ],
  ['memory-limits-refused', { run: { memory: undefined, memorySwap: 64 * MIB, memoryReservation: undefined }, fields: ['run.memorySwap'] }],
  [
    'memory-limits-refused',
    { run: { memory: MIB, memorySwap: MIB, memoryReservation: undefined }, fields: ['run.memory', 'run.memorySwap'] },
  ],
  [
    'memory-limits-refused',
    {
      run: { memory: 64 * MIB, memorySwap: 64 * MIB, memoryReservation: 65 * MIB },
      fields: ['run.memory', 'run.memorySwap', 'run.memoryReservation'],
    },
  ],
  ['more-than-one-cpu', { run: { nanoCpus: 2e9 }, fields: ['run.nanoCpus'] }],
  ['process-limit-of-uid', { run: { nproc: { soft: 5, hard: 5 }, pids: undefined }, fields: ['run.nproc', 'run.user'] }],
  [
    'tmpfs-without-size',
    {
      run: { memory: undefined, memorySwap: undefined, tmpfs: [{ path: tmp.path, mode: 0o1777, uid: 101, gid: 101 }] },
      fields: ['run.tmpfs'],
    },
  ],
  ['tmpfs-beyond-memory', { run: { memory: 8 * MIB, memorySwap: 8 * MIB }, fields: ['run.memory', 'run.tmpfs'] }],
  [
    'engine-socket-mounted',
    { run: { engineSockets: [{ ...socket, readOnly: true }] }, fields: ['run.engineSockets', 'run.capDrop', 'run.noNewPrivileges'] },
  ],
  [
    'engine-socket-mounted',
    {
      run: { systemBinds: [{ source: hostPath('/run'), target: containerPath('/host') }] },
      fields: ['run.systemBinds', 'run.capDrop', 'run.noNewPrivileges'],
    },
  ],
  ['group-of-engine-socket', { run: { groups: ['docker'] }, fields: ['run.groups', 'run.user'] }],
  [
    'group-of-engine-socket',
    { run: { groups: ['105'], engineSockets: [socket] }, fields: ['run.groups', 'run.engineSockets', 'run.user'] },
  ],
  [
    'read-only-bind-on-old-engine',
    { host: { engine: 24 }, run: { binds: [{ ...etc, readOnly: true }] }, fields: ['run.binds', 'host.engine'], uncured: true },
  ],
  ['recursive-read-only-refused', { run: { binds: [{ ...etc, recursive: 'readonly' }] }, fields: ['run.binds'] }],
  [
    'recursive-read-only-refused',
    { host: { engine: 24 }, run: { binds: [{ ...etc, readOnly: true, recursive: 'readonly' }] }, fields: ['run.binds', 'host.engine'] },
  ],
  ['storage-size-needs-quota', { run: { storageSize: 2048 * MIB }, fields: ['run.storageSize', 'run.readOnlyRootFilesystem'] }],
  [
    'inter-container-off-and-shared-network',
    {
      of: 'postgres',
      host: { interContainer: false },
      change: (spec) => {
        const two = withService(spec, 'nginx');
        const joined = two.services.reduce((made, { name }) => patchRun(made, name, { networks: ['all'], networkMode: undefined }), two);
        return { ...joined, networks: [{ name: 'all' }] };
      },
      fields: ['host.interContainer', 'network.name', 'run.networks'],
      uncured: true,
    },
  ],
  [
    'inter-container-off-without-iptables',
    { host: { interContainer: false, iptables: false }, fields: ['host.iptables', 'host.interContainer'] },
  ],
  [
    'published-on-every-interface',
    {
      change: (spec) =>
        (spec.services[0]?.run.networks ?? []).reduce((made, name) => patchNetwork(made, name, { hostBinding: undefined }), spec),
      run: { ports: [{ published: 8080, target: 80 }] },
      fields: ['run.ports'],
    },
  ],
  ['published-on-every-interface', { run: { ports: [{ address: '0.0.0.0', published: 8080, target: 80 }] }, fields: ['run.ports'] }],
  ['loopback-on-old-engine', { host: { engine: 27 }, fields: ['run.ports', 'host.engine'], uncured: true }],
  [
    'not-in-rootless-mode',
    {
      host: { rootless: true },
      run: { ports: [{ address: '127.0.0.1', published: 80, target: 80 }] },
      fields: ['run.ports', 'host.rootless'],
    },
  ],
  ['not-in-rootless-mode', { host: { rootless: true }, run: { apparmor: 'mine' }, fields: ['run.apparmor', 'host.rootless'] }],
  ['security-module-may-be-absent', { run: { apparmor: 'mine' }, fields: ['run.apparmor'], uncured: true }],
  ['security-module-may-be-absent', { run: { selinux: 'type:container_t' }, fields: ['run.selinux'], uncured: true }],
  [
    'build-secret-in-arguments',
    { of: 'node', build: { secrets: ['npmrc'], secretsVia: 'ARG' }, fields: ['build.secretsVia', 'build.secrets'] },
  ],
  ['networks-and-network-mode', { run: { networkMode: 'none' }, fields: ['run.networkMode', 'run.networks'] }],
  [
    'runtime-without-its-calls',
    {
      run: { seccomp: './seccomp/web.json', syscalls: { deny: ['ptrace', 'execve'] } },
      fields: ['run.syscalls', 'run.noNewPrivileges'],
    },
  ],
  ['profile-not-in-force', { run: { seccomp: './mine.json', syscalls: { deny: ['ptrace'] } }, fields: ['run.syscalls', 'run.seccomp'] }],
  ['hostname-of-the-host', { run: { uts: 'host', hostname: 'web' }, fields: ['run.hostname', 'run.uts'] }],
  ['default-runtime-unknown', { host: { defaultRuntime: 'runsc' }, fields: ['host.defaultRuntime'] }],
  ['live-restore-on-a-swarm', { host: { target: 'swarm', liveRestore: true }, fields: ['host.liveRestore', 'host.target'] }],
  ['pid-of-unknown-service', { run: { pid: 'service:nobody' }, fields: ['run.pid'] }],
];

/** Rules that no conflict and no breakage carries, and why. */
const reasons: Readonly<Record<string, string>> = {
  R04: 'The stack file writes every tmpfs in its long form.',
  R05: 'The stack file declares them as gaps, and the losses of a Swarm show them.',
  R06: 'The stack file leaves such a port out, and the losses of a Swarm show it.',
  R07: 'The stack file writes limits below deploy, and declares the other keys as gaps.',
  R14: 'The preparation of the host makes the user and its ranges; whether it was run, no Spec can tell.',
  R21: 'Kubernetes is no target yet.',
  R36: 'No field asks for --rm, so it cannot meet a restart policy.',
  R37: 'No field says that a service must survive a reboot; the restart question tells of it.',
  R38: 'No field asks for self-healing; the health check tells that Docker restarts nothing.',
  R40: 'Kubernetes is no target yet.',
  R44: 'Binds have no short form here: the run script prints --mount, compose the long form.',
  R45: 'A bind of the Spec has no mount options, so none can be refused.',
  R54: 'No field switches BuildKit off.',
  R55: 'Kubernetes is no target yet.',
  R56: 'Kubernetes is no target yet.',
  R57: 'Kubernetes is no target yet.',
  R58: 'Each limit has one field, so the two spellings of compose cannot disagree.',
};

const first = (spec: Spec) => spec.services[0]?.name as string;
const clean = (id = 'nginx') => recommend(id);
function broken({ of, run = {}, build = {}, host = {}, change = (spec) => spec }: Case): Spec {
  const changed = change(clean(of));
  return patchHost(patchRun(patchBuild(changed, first(changed), build), first(changed), run), host);
}
const found = (spec: Spec, id: string): FoundConflict[] => judge(spec).conflicts.filter(({ conflict }) => conflict === id);
const errors = (spec: Spec): string[] => [
  ...new Set(judge(spec).conflicts.flatMap(({ conflict, severity }) => (severity === 'error' ? [conflict] : []))),
];
const withoutInstance = (ref: string): string => ref.replace(/@.*/, '');

describe.each(cases)('%s', (id, one) => {
  const spec = broken(one);

  it('is found, with fields that the Spec states, in a Spec that the schema takes', () => {
    const clashes = found(spec, id);
    expect(clashes.map(({ fields }) => fields.map(withoutInstance))).toEqual([one.fields]);
    expect([...stated(spec).keys()]).toEqual(expect.arrayContaining(clashes.flatMap(({ fields }) => [...fields])));
    expect(parseSpec(spec)).toHaveProperty('spec');
    for (const { says } of clashes) expect(says).toMatch(/[.]$/);
  });

  it('is not found in the recommended plan', () => {
    expect(found(clean(one.of), id)).toEqual([]);
  });

  it('is cured without a new error', () => {
    const [clash] = found(spec, id);
    if (one.uncured) return expect(clash?.cure).toBeUndefined();
    const cured = clash?.cure?.spec as Spec;
    expect(found(cured, id)).toEqual([]);
    expect(errors(cured).filter((conflict) => !errors(spec).includes(conflict))).toEqual([]);
    expect(parseSpec(cured)).toHaveProperty('spec');
  });
});

describe('in any plan', () => {
  it('every clash names stated fields, and its cure ends it and is a plan', () => {
    fc.assert(
      fc.property(anySpec(controls, 12), (spec) => {
        const refs = new Set(stated(spec).keys());
        for (const { conflict, fields, service, says, cure } of judge(spec).conflicts) {
          expect(fields.length, conflict).toBeGreaterThan(0);
          expect(
            fields.filter((field) => !refs.has(field)),
            conflict,
          ).toEqual([]);
          if (!cure) continue;
          expect(parseSpec(cure.spec), conflict).toHaveProperty('spec');
          expect(
            found(cure.spec, conflict).filter((clash) => clash.service === service && clash.says === says),
            conflict,
          ).toEqual([]);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('the rule catalogue', () => {
  const carried = new Set([...conflicts.values(), ...breakages.values()].flatMap(({ rules }) => rules));
  const catalogue = [...Array.from({ length: 60 }, (_, index) => `R${String(index + 1).padStart(2, '0')}`), 'R33b'];

  it('has every rule carried by a conflict or a breakage, or named with the reason why not, and never both', () => {
    expect(catalogue.filter((rule) => carried.has(rule) === Object.hasOwn(reasons, rule))).toEqual([]);
    expect([...carried, ...Object.keys(reasons)].filter((rule) => !catalogue.includes(rule))).toEqual([]);
  });

  it('has a case for every conflict', () => {
    const shown = new Set(cases.map(([id]) => id));
    expect([...conflicts.keys()].filter((id) => !shown.has(id))).toEqual([]);
  });
});
