/** Every shortcut by its file's name, and those that an answer takes. */
import type { Service } from '../../spec/spec.ts';
import type { Situation } from '../situation.ts';
import type { Shortcut } from './shortcut.ts';

const modules = import.meta.glob<Shortcut>(['./*.ts', '!./shortcut.ts', '!./registry.ts', '!./*.test.ts'], {
  eager: true,
  import: 'default',
});

export const shortcuts: ReadonlyMap<string, Shortcut> = new Map(
  Object.entries(modules).map(([path, shortcut]) => [path.slice(2, -'.ts'.length), shortcut] as const),
);

export interface TakenShortcut {
  /** Of the registry, or `<attack>/<index>` of a half measure. */
  readonly id: string;
  readonly service: string;
  readonly title: string;
  readonly says: string;
}

/** What the answer has and the start had not. */
export function shortcutsTaken(before: Situation, after: Situation): TakenShortcut[] {
  const earlier = new Map<string, Service>(before.spec.services.map((service) => [service.name, service]));
  return after.spec.services.flatMap((service) => {
    const was = earlier.get(service.name);
    return [...shortcuts].flatMap(([id, { title, says, has }]) =>
      was && has(service, after) && !has(was, before) ? [{ id, service: service.name, title, says }] : [],
    );
  });
}
