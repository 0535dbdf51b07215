/** Every format with both halves by its folder's name, in the order of the tabs. */
import type { Format } from './format.ts';

const modules = import.meta.glob<Format>('./*/format.ts', { eager: true, import: 'default' });

export const formats: ReadonlyMap<string, Format> = new Map(
  Object.entries(modules)
    .map(([path, format]) => [path.split('/')[1] as string, format] as const)
    .sort(([, a], [, b]) => a.rank - b.rank),
);
