/** Rights as the Spec gives them, and the smallest changes that give one more; shared by several breakages. */
import { say } from '../../languages/say.ts';
import { inStep, patch, patchRun } from '../spec/edit.ts';
import { containerPath } from '../spec/path.ts';
import type { Run, Spec, Tmpfs, VolumeMount } from '../spec/spec.ts';
import { idsOf } from '../workloads/base.ts';
import type { Refusal, Scene, Wrong } from './breakage.ts';
import { directoryFor, holdsFiles, isWithin } from './mounts.ts';

const MODEST = 64 * 1024 ** 2;

const LOSES_DATA: Wrong = {
  cure: say`A tmpfs over the data directory`,
  because: say`It starts, and every stop loses what was stored: a tmpfs is memory. Data belongs into a volume.`,
};

/** A tmpfs at this directory as the workload needs it, owned by whoever runs. */
function tmpfsAt({ service, workload }: Scene, path: string): Tmpfs {
  const ids = idsOf(service, workload);
  const { size = MODEST, mode = 0o755, exec } = workload.writable.find((writable) => writable.path === path) ?? {};
  return patch<Tmpfs>({ path: containerPath(path), size, mode }, { exec, ...(ids && ids.uid !== 0 ? ids : {}) });
}

/** A volume for this directory, under the name that no other service uses. */
function volumeAt({ spec, service, workload }: Scene, path: string): VolumeMount {
  const wanted = workload.data.find((data) => data.path === path)?.volume ?? `${service.name}-data`;
  const isTaken = spec.services.some(({ name, run }) => name !== service.name && run.volumes?.some(({ volume }) => volume === wanted));
  return { volume: isTaken ? `${service.name}-${wanted}` : wanted, target: containerPath(path) };
}

/** The plan with a place to write for each path: a volume where the workload keeps data, a tmpfs elsewhere. */
export function writableFor(scene: Scene, paths: readonly string[]): Pick<Refusal, 'cure' | 'wrong'> {
  const { spec, service, workload } = scene;
  const directories = [...new Set(paths.map((path) => directoryFor(workload, path)))];
  if (directories.some(holdsFiles)) return {};
  const isData = (directory: string) => workload.data.some(({ path }) => isWithin(directory, path));
  const [data, scratch] = [directories.filter(isData), directories.filter((directory) => !isData(directory))];
  const { tmpfs = [], volumes = [] } = service.run;
  const mounted = patchRun(spec, service.name, {
    tmpfs: scratch.length > 0 ? [...tmpfs, ...scratch.map((path) => tmpfsAt(scene, path))] : service.run.tmpfs,
    volumes: data.length > 0 ? [...volumes, ...data.map((path) => volumeAt(scene, path))] : service.run.volumes,
  });
  const label = [
    ...(data.length > 0 ? [say`a volume on ${data.join(', ')}`] : []),
    ...(scratch.length > 0 ? [say`a tmpfs on ${scratch.join(', ')}`] : []),
  ].join(' and ');
  return {
    cure: { label: label.replace(/^a/, 'A'), spec: data.length > 0 ? withVolumes(mounted) : mounted },
    ...(data.length > 0 && { wrong: LOSES_DATA }),
  };
}

/** The Spec with exactly the volumes that its services name. */
export const withVolumes = (spec: Spec): Spec => ({
  ...spec,
  volumes: inStep(
    spec.volumes,
    spec.services.flatMap(({ run }) => (run.volumes ?? []).map(({ volume }) => volume)),
  ),
});

/** The plan with the workload's own user; mounts that belonged to the former one follow. */
export function withOwnUser({ spec, service, workload }: Scene): NonNullable<Refusal['cure']> {
  const { uid, gid } = workload;
  const before = idsOf(service, workload);
  const tmpfs = service.run.tmpfs?.map((mount) => (mount.uid !== undefined && mount.uid === before?.uid ? { ...mount, uid, gid } : mount));
  return { label: `User ${uid}:${gid}`, spec: patchRun(spec, service.name, { user: { uid, gid }, tmpfs }) };
}

/** What the engine gives without a word, from moby's oci/caps/defaults.go. */
const DEFAULT =
  'AUDIT_WRITE CHOWN DAC_OVERRIDE FOWNER FSETID KILL MKNOD NET_BIND_SERVICE NET_RAW SETFCAP SETGID SETPCAP SETUID SYS_CHROOT'.split(' ');

/** Whether a capability is in the set that no process of the container can leave. */
export function bounds({ capDrop = [], capAdd = [], privileged }: Run): (name: string) => boolean {
  return (name) => {
    if (privileged || capAdd.includes('ALL') || capAdd.includes(name)) return true;
    return DEFAULT.includes(name) && !capDrop.includes('ALL') && !capDrop.includes(name);
  };
}
