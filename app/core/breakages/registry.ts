/** Every breakage by its file's name. */
import type { Breakage, Refusal, Scene } from './breakage.ts';

const modules = import.meta.glob<Breakage>(
  ['./*.ts', '!./breakage.ts', '!./registry.ts', '!./mounts.ts', '!./grants.ts', '!./recorded.ts', '!./*.test.ts'],
  {
    eager: true,
    import: 'default',
  },
);

export const breakages: ReadonlyMap<string, Breakage> = new Map(
  Object.entries(modules).map(([path, breakage]) => [path.slice(2, -'.ts'.length), breakage] as const),
);

/** What this breakage predicts for the service, if it does. */
export function predicted({ needs, refuses }: Breakage, scene: Scene): Refusal | undefined {
  const wanted = needs?.(scene) ?? [];
  return wanted.length === 0 ? undefined : refuses(scene, wanted);
}
