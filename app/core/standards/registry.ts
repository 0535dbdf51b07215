/** Every standard by its folder's name. */
import type { Standard } from './standard.ts';

const modules = import.meta.glob<Standard>('./*/standard.ts', { eager: true, import: 'default' });

export const standards: ReadonlyMap<string, Standard> = new Map(
  Object.entries(modules).map(([path, standard]) => [path.split('/')[1] as string, standard] as const),
);
