/** What must be seen in a running container, computed from the Spec alone, and where the container differs. */
import { nameOf } from '../../app/core/formats/run/names.ts';
import { normalisePath } from '../../app/core/spec/path.ts';
import type { Run, Service, Spec } from '../../app/core/spec/spec.ts';
import { workloadNamed } from '../../app/core/workloads/registry.ts';
import type { EngineFacts } from './engine.ts';
import type { Limit, Mounted } from './kernel.ts';
import type { Observed } from './observed.ts';

/** Bit numbers of capability.h, in order. */
const CAPABILITIES =
  'CHOWN DAC_OVERRIDE DAC_READ_SEARCH FOWNER FSETID KILL SETGID SETUID SETPCAP LINUX_IMMUTABLE NET_BIND_SERVICE NET_BROADCAST NET_ADMIN NET_RAW IPC_LOCK IPC_OWNER SYS_MODULE SYS_RAWIO SYS_CHROOT SYS_PTRACE SYS_PACCT SYS_ADMIN SYS_BOOT SYS_NICE SYS_RESOURCE SYS_TIME SYS_TTY_CONFIG MKNOD LEASE AUDIT_WRITE AUDIT_CONTROL SETFCAP MAC_OVERRIDE MAC_ADMIN SYSLOG WAKE_ALARM BLOCK_SUSPEND AUDIT_READ PERFMON BPF CHECKPOINT_RESTORE'.split(
    ' ',
  );
const ENGINE_DEFAULT =
  'CHOWN DAC_OVERRIDE FSETID FOWNER MKNOD NET_RAW SETGID SETUID SETFCAP SETPCAP NET_BIND_SERVICE SYS_CHROOT KILL AUDIT_WRITE'.split(' ');

const namesOf = (mask: bigint): string =>
  CAPABILITIES.filter((_, bit) => (mask >> BigInt(bit)) & 1n)
    .sort()
    .join(' ') || 'none';

function capabilitiesOf({ capDrop = [], capAdd = [] }: Run): string {
  const base = capDrop.includes('ALL') ? [] : capAdd.includes('ALL') ? CAPABILITIES : ENGINE_DEFAULT;
  const kept = base.filter((name) => !capDrop.includes(name));
  return [...new Set([...kept, ...capAdd.filter((name) => name !== 'ALL')])].sort().join(' ') || 'none';
}

/** Mounts that the engine makes for every container. */
const USUAL =
  /^\/(?:$|proc(?:\/|$)|sys(?:\/|$)|dev(?:\/|$)|etc\/(?:hosts|hostname|resolv\.conf)$|sbin\/docker-init$|usr\/sbin\/docker-init$)/;

const rightsOf = ({ readOnly, noexec, nosuid, nodev }: Mounted): string =>
  [readOnly ? 'ro' : 'rw', noexec && 'noexec', nosuid && 'nosuid', nodev && 'nodev'].filter(Boolean).join(',');
const ascending = (numbers: readonly number[]): string => numbers.toSorted((a, b) => a - b).join();
const limit = ({ soft, hard }: Limit): string => `${soft}:${hard}`;

const namesIn = ({ project }: Spec) => ({ project: project.name, given: new Map() });

type Fact = string | number | boolean | undefined;
type See = (fact: string, expected: Fact, seen: Fact) => void;

function processes({ build, run, workload }: Service, seen: Observed, see: See): void {
  const user = run.user;
  const asRoot = user === undefined || user.uid === 0 || user.uid === 'root';
  const { uid, gid, rootEntrypoint } = workloadNamed(workload);
  const list = seen.processes.map((process) => ({ ...process, uid: process.uid - seen.uidBase, gid: process.gid - seen.uidBase }));
  const groups = (run.groups ?? []).map(Number);
  for (const process of list) {
    const at = (what: string) => `${what} of ${process.command}`;
    if (!asRoot && typeof user.uid === 'number') {
      see(at('uid'), user.uid, process.uid);
      if (typeof user.gid === 'number') see(at('gid'), user.gid, process.gid);
      const own = process.groups.map((group) => group - seen.uidBase).filter((group) => group !== process.gid);
      see(at('groups'), ascending(groups), ascending(own));
      see(at('effective capabilities'), 'none', namesOf(process.effective));
      see(at('bounding capabilities'), capabilitiesOf(run), namesOf(process.bounding));
    }
    see(at('ambient capabilities'), 'none', namesOf(process.ambient));
    see(at('seccomp'), run.seccomp === 'unconfined' || run.privileged ? 0 : 2, process.seccomp);
  }
  const first = list[0];
  see('no new privileges', run.noNewPrivileges ?? false, first?.noNewPrivileges);
  if (asRoot && build.makeUser === undefined) {
    // The entrypoint of these images drops root by itself, and may drop capabilities with it.
    if (!rootEntrypoint || first?.uid === 0) see('capabilities of root', capabilitiesOf(run), namesOf(first?.bounding ?? 0n));
    if (rootEntrypoint) {
      const dropped = list.find((process) => process.uid === uid && process.gid === gid);
      see('a process as the image’s user', `${uid}:${gid}`, dropped && `${dropped.uid}:${dropped.gid}`);
      see('capabilities after the drop', 'none', dropped && namesOf(dropped.effective));
    }
  }
}

function mounts(spec: Spec, { build, run, workload }: Service, seen: Observed, see: See): void {
  // A later mount covers an earlier one at the same path.
  const at = new Map(seen.mounts.map((mount) => [mount.target, mount]));
  const covered = new Set<string>();
  const place = (path: string): Mounted | undefined => {
    // /var/run is a link to /run in Debian.
    const target = [normalisePath(path), normalisePath(path).replace(/^\/var\/run(?=\/|$)/, '/run')].find((name) => at.has(name));
    if (target !== undefined) covered.add(target);
    return target === undefined ? undefined : at.get(target);
  };
  see('root file system', run.readOnlyRootFilesystem ? 'ro' : 'rw', at.get('/')?.readOnly ? 'ro' : 'rw');
  for (const { path, size, exec, uid, gid } of run.tmpfs ?? []) {
    const mount = place(path);
    see(`${path} is`, 'tmpfs', mount?.type);
    see(`${path} options`, `rw${exec ? '' : ',noexec'},nosuid,nodev`, mount && rightsOf(mount));
    see(`${path} size`, size, mount?.size);
    const owner = seen.owner(path);
    if (uid !== undefined) see(`${path} owner`, uid, owner && owner.uid - seen.uidBase);
    if (gid !== undefined) see(`${path} group`, gid, owner && owner.gid - seen.uidBase);
  }
  for (const { volume, target, readOnly } of run.volumes ?? []) {
    const mount = place(target);
    see(`volume ${volume}`, readOnly ? 'ro' : 'rw', mount && (mount.readOnly ? 'ro' : 'rw'));
    see(`volume at ${target}`, nameOf(namesIn(spec), 'volume', volume), seen.volumes.get(target));
    const size = spec.volumes.find(({ name }) => name === volume)?.backing;
    if (size?.type === 'tmpfs') see(`size of volume ${volume}`, size.size, mount?.size);
  }
  for (const { target, readOnly } of [...(run.binds ?? []), ...(run.systemBinds ?? []), ...(run.engineSockets ?? [])]) {
    const mount = place(target);
    see(`bind ${target}`, readOnly ? 'ro' : 'rw', mount && (mount.readOnly ? 'ro' : 'rw'));
    see(`bind ${target} travels`, false, mount?.shared);
  }
  for (const { name, target } of run.secrets ?? []) {
    const mount = place(target ?? `/run/secrets/${name}`);
    see(`secret ${name}`, 'ro', mount && (mount.readOnly ? 'ro' : 'rw'));
  }
  if (run.shmSize !== undefined) see('/dev/shm size', run.shmSize, at.get('/dev/shm')?.size);
  for (const path of run.imageVolumes ?? []) place(path);
  if (build.repository === undefined || workload === 'other') for (const path of workloadNamed(workload).imageVolumes) place(path);
  const surplus = [...at.keys()].filter((target) => !covered.has(target) && !USUAL.test(target));
  see('further mounts', '', surplus.join(' '));
  see('/proc/kcore is masked', !(run.unmaskPaths || run.privileged), at.has('/proc/kcore') || at.has('/proc/keys'));
}

function resources({ run }: Service, seen: Observed, { cgroup }: EngineFacts, see: See): void {
  const bounded = (number: number | undefined) => (number === -1 ? undefined : number);
  see('memory', run.memory, seen.memory);
  // Without a swap limit the engine allows the same again; without swap accounting the kernel has no such file.
  const swap = run.memorySwap ?? (run.memory === undefined ? undefined : run.memory * 2);
  if (seen.memorySwap !== undefined || cgroup === 'v1') see('memory and swap', bounded(swap), seen.memorySwap);
  see('CPUs', run.nanoCpus, seen.nanoCpus);
  see('processes', bounded(run.pids), seen.pids);
  if (run.cpuShares !== undefined && cgroup === 'v1') see('CPU shares', run.cpuShares, seen.cpuShares);
  for (const name of ['nofile', 'nproc', 'core'] as const) {
    const wanted = run[name];
    if (wanted) see(`limit ${name}`, limit(wanted), limit(seen.limits[name]));
  }
  see('OOM score', run.oomScoreAdj ?? 0, seen.oomScoreAdj);
  see('restart', run.restart ? `${run.restart.policy}${run.restart.attempts ? `:${run.restart.attempts}` : ''}` : 'no', seen.restart);
  const { driver, maxSize, maxFile } = run.log ?? {};
  if (driver !== undefined) see('log driver', driver, seen.log.driver);
  if (maxFile !== undefined) see('log files', String(maxFile), seen.log.options['max-file']);
  if (maxSize !== undefined) see('log size is set', true, seen.log.options['max-size'] !== undefined);
  see('init', run.init ?? false, seen.init);
  see('stop timeout', run.stopGracePeriod === undefined ? undefined : run.stopGracePeriod / 1000, seen.stopTimeout);
}

function namespaces(spec: Spec, { name, run }: Service, seen: Observed, { cgroup }: EngineFacts, see: See): void {
  const own = (namespace: string) => seen.ownNamespaces.includes(namespace);
  see('own PID namespace', run.pid !== 'host', own('pid'));
  see('own IPC namespace', run.ipc !== 'host', own('ipc'));
  see('own UTS namespace', run.uts !== 'host', own('uts'));
  see('own network namespace', run.networkMode !== 'host', own('net'));
  see('own cgroup namespace', (run.cgroupns ?? (cgroup === 'v2' ? 'private' : 'host')) === 'private', own('cgroup'));
  see('own user namespace', spec.host.usernsRemap !== undefined && run.userns !== 'host', own('user'));
  if (run.hostname !== undefined) see('hostname', run.hostname, seen.hostname);
  const wanted = run.networkMode ? [run.networkMode] : (run.networks ?? []).map((network) => nameOf(namesIn(spec), 'network', network));
  see('networks', wanted.length === 0 ? 'bridge' : [...wanted].sort().join(' '), seen.networks.join(' '));
  const open = run.networkMode === undefined && (run.networks ?? ['bridge']).some((network) => !isInternal(spec, network));
  if (seen.reachesOutside !== undefined && run.networkMode !== 'host')
    see('a way out', open || run.networkMode === 'bridge', seen.reachesOutside);
  const sockets = (run.ports ?? []).flatMap(({ address, published, protocol }) => {
    const suffix = `:${published}${protocol ? '/udp' : ''}`;
    const bound = address?.includes(':') ? `[${address}]` : address;
    return bound === undefined || bound === '0.0.0.0' ? [`0.0.0.0${suffix}`, ...(address ? [] : [`[::]${suffix}`])] : [bound + suffix];
  });
  see(`sockets of ${name}`, sockets.sort().join(' '), seen.listening.join(' '));
  const wide = (run.ports ?? []).filter(({ address }) => address === undefined || address === '0.0.0.0').map(({ published }) => published);
  if (seen.reachesOutside !== undefined) see('ports reached from outside', wide.join(' '), seen.reachedFromOutside.join(' '));
}
const isInternal = (spec: Spec, network: string): boolean => spec.networks.find(({ name }) => name === network)?.internal === true;

function image({ build, run }: Service, seen: Observed, see: See): void {
  if (build.stripSetuid) see('setuid files', '', seen.setuidFiles.join(' '));
  for (const { name, value } of [...(build.environment ?? []), ...(run.environment ?? [])])
    see(`environment ${name}`, true, seen.environment.includes(`${name}=${value}`));
  if (build.stopSignal !== undefined) see('stop signal', build.stopSignal, seen.stopSignal);
  if (build.recipe !== undefined && build.recipe !== 'static-site')
    see(
      'owner of the application',
      build.filesOwnedBy === 'application' ? run.user?.uid : 0,
      seen.applicationOwners.map((uid) => uid - seen.uidBase).join(),
    );
}

/**
 * Where the container differs from the Spec, one sentence each; empty: it is what the Spec says.
 * @param secrets values that nobody may read from the engine's own descriptions
 */
export function differences(spec: Spec, service: Service, seen: Observed, facts: EngineFacts, secrets: readonly string[]): string[] {
  const found: string[] = [];
  const see: See = (fact, expected, got) => {
    if (String(expected) !== String(got)) found.push(`${fact}: expected ${expected}, seen ${got}`);
  };
  processes(service, seen, see);
  mounts(spec, service, seen, see);
  resources(service, seen, facts, see);
  namespaces(spec, service, seen, facts, see);
  image(service, seen, see);
  const words = seen.processes.map((process) => process.arguments).join('\n');
  see('secrets in arguments', 0, secrets.filter((secret) => words.includes(secret)).length);
  see('secrets in inspect or history', 0, secrets.filter((secret) => seen.told.includes(secret)).length);
  return found;
}
