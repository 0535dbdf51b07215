/** Which fields of the host mean something on which target. */
import { type FieldId, targetOf } from './fields.ts';
import type { Spec, TargetId } from './spec.ts';

/** What is said of the host before anything is decided there; the other host fields are settings of Docker's daemon. */
const GIVEN: readonly FieldId[] = ['host.target', 'host.kubernetes', 'host.cgroup', 'host.securityModule', 'host.rootless'];
export const isOfDaemon = (field: FieldId): boolean => field.startsWith('host.') && !GIVEN.includes(field);

/** Whether Docker's daemon runs the containers, so that there is anything to set in it. */
export const hasDaemon = (spec: Spec): boolean => !['podman', 'kubernetes'].includes(targetOf(spec));

/** What a node of a cluster has of it: what its runtime maps, and the limits that it starts containers with. */
const OF_A_NODE: readonly FieldId[] = [
  'host.target',
  'host.kubernetes',
  'host.cgroup',
  'host.securityModule',
  'host.usernsRemap',
  'host.nofile',
  'host.core',
];
/** What Docker Desktop keeps for itself: its daemon is alone in a virtual machine. */
const OF_DESKTOP: readonly FieldId[] = [
  'host.rootless',
  'host.units',
  'host.usernsRemap',
  'host.containerdSnapshotter',
  'host.selinux',
  'host.dataRoot',
  'host.dockerGroup',
  'host.fileChecks',
  'host.liveRestore',
];
/** Means nothing on this target: nothing is asked of it there, and a plan that states it loses it. */
export function isForeign(field: FieldId, target: TargetId): boolean {
  if (target === 'kubernetes') return field.startsWith('host.') && !OF_A_NODE.includes(field);
  // A Swarm starts the tasks of a service again by itself.
  if (target === 'swarm') return field === 'host.units';
  if (target === 'desktop') return OF_DESKTOP.includes(field);
  return target === 'podman' && isOfDaemon(field);
}
