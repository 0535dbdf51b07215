/** Fields that mean nothing on a target: nothing is asked of them there, and a plan that states them loses them. */
import { type FieldId, HOST_FIELDS } from './fields.ts';
import type { TargetId } from './spec.ts';

/** What a node of a cluster has of a host: its kernel, what the runtime maps, and the limits it starts containers with. */
const OF_A_NODE: readonly FieldId[] = [
  'host.target',
  'host.kubernetes',
  'host.cgroup',
  'host.securityModule',
  'host.usernsRemap',
  'host.nofile',
  'host.core',
];

const FOREIGN: { readonly [T in TargetId]?: ReadonlySet<FieldId> } = {
  kubernetes: new Set(HOST_FIELDS.filter((field) => !OF_A_NODE.includes(field))),
};

export const isForeign = (field: FieldId, target: TargetId): boolean => FOREIGN[target]?.has(field) ?? false;
