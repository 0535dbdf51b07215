/** The policies to start from, by their file's name, the mildest first. */
import type { Policy } from './policy.ts';

const modules = import.meta.glob<Policy>('./levels/*.ts', { eager: true, import: 'default' });
const ORDER = ['essential', 'recommended', 'strict'];

export const levels: ReadonlyMap<string, Policy> = new Map(
  Object.entries(modules)
    .map(([path, policy]) => [path.slice('./levels/'.length, -'.ts'.length), policy] as const)
    .sort(([a], [b]) => ORDER.indexOf(a) - ORDER.indexOf(b)),
);
