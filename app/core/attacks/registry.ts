/** Every attack by its folder's name, in the order of what it reaches: the host first. */
import { type Attack, REACHES } from './attack.ts';

const modules = import.meta.glob<Attack>('./*/attack.ts', { eager: true, import: 'default' });

export const attacks: ReadonlyMap<string, Attack> = new Map(
  Object.entries(modules)
    .map(([path, attack]) => [path.split('/')[1] as string, attack] as const)
    .sort(
      ([a, { reaches: nearer }], [b, { reaches: farther }]) => REACHES.indexOf(farther) - REACHES.indexOf(nearer) || a.localeCompare(b),
    ),
);
