/** Random Specs over the fields that attacks read, and which attacks can be tried on each of them in one container. */
import fc from 'fast-check';
import type { Change } from '../../../app/core/attacks/attack.ts';
import { BARE_SERVICE, bare } from '../../../app/core/attacks/bare.ts';
import { attacks } from '../../../app/core/attacks/registry.ts';
import { recommend } from '../../../app/core/recommend.ts';
import { patchRun } from '../../../app/core/spec/edit.ts';
import { containerPath, hostPath } from '../../../app/core/spec/path.ts';
import type { Run, Spec } from '../../../app/core/spec/spec.ts';
import { workloads } from '../../../app/core/workloads/registry.ts';

const MIB = 2 ** 20;
const runOf = (spec: Spec): Run => spec.services[0]?.run ?? {};
const set =
  (changes: Parameters<typeof patchRun>[2]): Change =>
  (spec, service) =>
    patchRun(spec, service, changes);

/** What an attack leaves out, because its probe cannot tell there what the model tells; everything else is tried. */
const FITS: Readonly<Record<string, (run: Run) => boolean>> = {
  // A small weight may keep it from its limit for as long as the machine is busy.
  'cpu-hog': ({ nanoCpus, cpuShares }) => nanoCpus === undefined || cpuShares === undefined,
  'disk-read': () => true,
  'docker-socket': () => true,
  'dropped-binary': ({ systemBinds }) => systemBinds?.some(({ source }) => source === '/') !== true,
  'fill-disk': ({ systemBinds }) => systemBinds?.some(({ source }) => source === '/') !== true,
  // Only the root of the host has the files of its stage.
  'host-files': ({ systemBinds }) => systemBinds?.some(({ source }) => source !== '/') !== true,
  'host-cron': () => true,
  'host-processes': () => true,
  'kernel-interfaces': () => true,
  'kernel-settings': () => true,
  // No probe writes into the directories of this machine.
  'leave-file': ({ systemBinds }) => systemBinds?.some(({ source }) => source === '/') !== true,
  'memory-hog': () => true,
  'open-files': () => true,
  'other-users-files': () => true,
  // The memory of so many processes may be what ends them.
  'process-flood': ({ pids, memory }) => pids !== undefined || memory === undefined,
  'rare-system-calls': () => true,
  'rewrite-application': () => true,
  'set-uid': () => true,
  'sys-admin': () => true,
};

const tmp = containerPath('/tmp');
const disk = { source: hostPath('/dev/sdb'), target: containerPath('/dev/data') };
const cron = { source: hostPath('/etc/cron.d'), target: containerPath('/host/etc/cron.d') };
const TWEAKS: readonly Change[] = [
  ...[undefined, { uid: 0, gid: 0 }, { uid: 10001, gid: 10001 }, { uid: 12_345 }].map((user) => set({ user })),
  ...[['ALL'], ['DAC_OVERRIDE'], ['DAC_OVERRIDE', 'SETUID'], ['DAC_OVERRIDE', 'SETUID', 'CHOWN', 'FOWNER'], ['MKNOD', 'NET_RAW']].map(
    (capDrop) => set({ capDrop }),
  ),
  ...[['SYS_ADMIN'], ['SETUID'], ['DAC_READ_SEARCH'], ['CHOWN'], ['FOWNER'], ['NET_BIND_SERVICE']].map((capAdd) => set({ capAdd })),
  ...[true, false, undefined].map((noNewPrivileges) => set({ noNewPrivileges })),
  ...[true, undefined].map((readOnlyRootFilesystem) => set({ readOnlyRootFilesystem })),
  ...[{}, { size: 16 * MIB }, { size: 16 * MIB, exec: true }].map((mount) => set({ tmpfs: [{ path: tmp, ...mount }] })),
  (spec, service) => ({
    ...patchRun(spec, service, { volumes: [{ volume: 'data', target: containerPath('/srv/upload') }] }),
    volumes: [{ name: 'data' }],
  }),
  set({ systemBinds: [{ source: hostPath('/'), target: containerPath('/host') }] }),
  set({ systemBinds: [{ ...cron }] }),
  set({ systemBinds: [{ ...cron, readOnly: true }] }),
  ...['r', 'rwm', undefined].map((rights) => set({ devices: [rights === undefined ? disk : { ...disk, rights }] })),
  set({ pid: 'host' }),
  set({ ipc: 'host' }),
  set({ seccomp: 'unconfined' }),
  set({ unmaskPaths: true }),
  set({ memory: 128 * MIB, memorySwap: 128 * MIB }),
  set({ memoryReservation: 64 * MIB }),
  set({ pids: 80 }),
  set({ nproc: { soft: 100, hard: 100 }, user: { uid: 10_077, gid: 10_077 } }),
  set({ nofile: { soft: 512, hard: 1024 } }),
  set({ nofile: { soft: 512, hard: 20_000 } }),
  set({ nanoCpus: 100_000_000 }),
  set({ cpuShares: 64 }),
  set({ cpuset: '0' }),
  set({ groups: ['2000'] }),
  set({ privileged: true }),
  (spec) => ({ ...spec, host: { usernsRemap: 'default' } }),
];

/** What attacks propose themselves; a profile of one's own, and images that must be built, stand in the way of other probes. */
const PROPOSED: readonly Change[] = Object.keys(FITS).flatMap((id) => {
  const attack = attacks.get(id);
  if (!attack) throw new Error(`no attack ${id}`);
  return [attack.weak, attack.hardened, ...attack.halves.map(({ change }) => change)].filter((change) => {
    const [service] = change(bare(), BARE_SERVICE).services;
    return service?.build.repository === undefined && service?.run.seccomp !== './seccomp.json' && !service?.run.capAdd?.includes('ALL');
  });
});

/** A workload's recommended run half around the attacker's image, without what needs an image or a project of its own. */
function recommendedFor(workload: string): Spec {
  const { tmpfs, nanoCpus, user, ...run } = runOf(recommend(workload));
  const kept = { ...run, ...(tmpfs && { tmpfs }), ...(user && { user }), ...(nanoCpus !== undefined && { nanoCpus: 100_000_000 }) };
  const spec = bare();
  return patchRun(spec, BARE_SERVICE, {
    ...kept,
    ...runOf(spec),
    ...Object.fromEntries(
      (['networks', 'networkMode', 'ports', 'volumes', 'imageVolumes', 'secrets', 'environment', 'restart', 'binds'] as const).map(
        (field) => [field, undefined],
      ),
    ),
  });
}

/** Combinations that the engine refuses to start, cured: the test is about those that it starts. */
function startable(spec: Spec): Spec {
  const run = runOf(spec);
  if (run.privileged && run.capAdd) return startable(patchRun(spec, BARE_SERVICE, { capAdd: undefined }));
  if (spec.host.usernsRemap === undefined) return spec;
  // With user namespaces the engine refuses the host's own, and privileged containers; runc 1.1.5 also devices under another name.
  return patchRun(spec, BARE_SERVICE, {
    privileged: undefined,
    devices: undefined,
    pid: undefined,
    ipc: run.ipc === 'host' ? undefined : run.ipc,
  });
}

export interface RandomTrial {
  readonly spec: Spec;
  readonly attacks: readonly string[];
}

const starts: readonly Spec[] = [bare(), ...[...workloads.keys()].map(recommendedFor)];

/** Attacks whose stand-ins for paths of this Spec must be there. */
const needed = ({ systemBinds, devices }: Run): readonly string[] => [
  ...(systemBinds?.some(({ source }) => source.startsWith('/etc')) ? ['host-cron'] : []),
  ...(devices ? ['disk-read'] : []),
];

const anyTrial: fc.Arbitrary<RandomTrial> = fc
  .tuple(
    fc.oneof(fc.constant(bare()), fc.constantFrom(...starts)),
    fc.array(fc.constantFrom(...TWEAKS, ...PROPOSED), { minLength: 1, maxLength: 7 }),
    fc.shuffledSubarray(Object.keys(FITS), { minLength: 5, maxLength: 6 }),
    fc.integer({ min: 1, max: 10 }),
  )
  .map(([start, changes, sampled, dice]) => {
    const spec = startable(changes.reduce((now, change) => change(now, BARE_SERVICE), start));
    if (dice === 1) return { spec, attacks: ['exec-as-root'] };
    const run = runOf(spec);
    return { spec, attacks: [...new Set([...needed(run), ...sampled])].filter((id) => FITS[id]?.(run)).sort() };
  })
  // A stage lays out what a path stands for; without it the path would be the machine's own.
  .filter(({ spec, attacks: ids }) => needed(runOf(spec)).every((id) => ids.includes(id)));

/** So many trials, the same for the same seed; those of one engine in a row. */
export function randomTrials(seed: number, count: number): readonly RandomTrial[] {
  const groundOf = ({ spec }: RandomTrial): number =>
    Number(runOf(spec).privileged ?? false) + 2 * Number(spec.host.usernsRemap !== undefined);
  return fc.sample(anyTrial, { seed, numRuns: count }).sort((a, b) => groundOf(a) - groundOf(b));
}
