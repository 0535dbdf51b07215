/** What the first process of a container may do, as the kernel decides it: its uid on both sides, its capabilities, the bits it can gain. */
import { DEFAULT_CAPABILITIES } from '../spec/capability.ts';
import { adjustmentOf, freeCallsOf } from '../spec/confinement.ts';
import { startsAsRoot } from '../workloads/base.ts';
import type { Scene } from './attack.ts';

export const isRoot = ({ service, workload }: Scene): boolean => startsAsRoot(service, workload);

/** Root inside is another uid on the host. */
export const isRemapped = ({ spec: { host }, service: { run } }: Scene): boolean =>
  host.rootless === true || (host.usernsRemap !== undefined && run.userns !== 'host');

/** Uid 0 of the host itself. */
export const isHostRoot = (scene: Scene): boolean => isRoot(scene) && !isRemapped(scene);

/** Whether a process of uid 0 in this container has the capability; others have none of those that were granted. */
export function grants({ service: { run } }: Scene, capability: string): boolean {
  if (run.privileged) return true;
  const { capAdd = [], capDrop = [] } = run;
  if (capDrop.includes(capability)) return false;
  if (capAdd.includes('ALL') || capAdd.includes(capability)) return true;
  return DEFAULT_CAPABILITIES.includes(capability) && !capDrop.includes('ALL');
}

/** Whether the first process itself holds the capability. */
export const holds = (scene: Scene, capability: string): boolean => isRoot(scene) && grants(scene, capability);

/** Set-uid files and file capabilities give nothing. The container's word goes before the daemon's. */
export const cannotGain = ({ spec: { host }, service: { run } }: Scene): boolean => run.noNewPrivileges ?? host.noNewPrivileges ?? false;

/** Whether files of the image can be changed by whoever their modes allow it: writable, or made writable again. */
export const rootWritable = (scene: Scene): boolean => !scene.service.run.readOnlyRootFilesystem || holds(scene, 'SYS_ADMIN');

/** Names of volumes and sources of binds that can be written to and outlive the container. */
export const lastingMounts = (scene: Scene): readonly string[] => {
  const {
    spec,
    service: { run },
  } = scene;
  return [
    ...(run.volumes ?? []).flatMap(({ volume, readOnly }) =>
      readOnly || spec.volumes.find(({ name }) => name === volume)?.backing?.type === 'tmpfs' ? [] : [volume],
    ),
    ...(run.binds ?? []).flatMap(({ source, readOnly }) => (readOnly ? [] : [source])),
    // What belongs to the host’s own system belongs to its root, but for /var/tmp, which is everybody’s.
    ...(run.systemBinds ?? []).flatMap(({ source, readOnly }) =>
      !readOnly && (isHostRoot(scene) || source === '/' || source === '/var') ? [source] : [],
    ),
  ];
};

/** The seccomp filter: none, the engine's default, that default with changes of the plan, or a profile that this plan only names. */
export function seccompOf({ spec: { host }, service }: Scene): 'none' | 'default' | 'adjusted' | 'own' {
  const { run } = service;
  const profile = run.privileged ? 'unconfined' : (run.seccomp ?? host.seccompProfile);
  if (!run.privileged && adjustmentOf(service)) return 'adjusted';
  if (profile === undefined || profile === 'builtin') return 'default';
  return profile === 'unconfined' ? 'none' : 'own';
}

/** Which of these system calls a filter with changes of the plan lets through, whatever their arguments are. */
export function letsThrough({ service }: Scene, ...calls: readonly string[]): readonly string[] {
  const changes = adjustmentOf(service);
  if (!changes) return [];
  const free = freeCallsOf(service.run, changes);
  return calls.filter((call) => free.has(call));
}
