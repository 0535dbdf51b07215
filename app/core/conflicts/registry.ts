/** Every conflict by its file's name. */
import type { Conflict } from './conflict.ts';

const modules = import.meta.glob<Conflict>(['./*.ts', '!./conflict.ts', '!./registry.ts', '!./*.test.ts'], {
  eager: true,
  import: 'default',
});

export const conflicts: ReadonlyMap<string, Conflict> = new Map(
  Object.entries(modules).map(([path, conflict]) => [path.slice(2, -'.ts'.length), conflict] as const),
);
