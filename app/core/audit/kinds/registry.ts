/** Every kind by its file's name. */
import type { Kind } from './kind.ts';

const modules = import.meta.glob<Kind>(['./*.ts', '!./kind.ts', '!./registry.ts', '!./*.test.ts'], { eager: true, import: 'default' });

export const kinds: ReadonlyMap<string, Kind> = new Map(
  Object.entries(modules).map(([path, kind]) => [path.slice(2, -'.ts'.length), kind] as const),
);
