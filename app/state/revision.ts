import type { Spec } from '../core/spec/spec.ts';

/** Six digits that differ between two states of a plan, as the revision of a drawing does (FNV-1a, 24 bits). */
export function revisionOf(spec: Spec): string {
  let hash = 0x811c9dc5;
  for (const character of JSON.stringify(spec)) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
  return ((hash >>> 8) ^ (hash & 0xff)).toString(16).padStart(6, '0').slice(-6).toUpperCase();
}
