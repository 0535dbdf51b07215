/** Every rule by its file's name. */
import type { Rule } from '../rule.ts';

const modules = import.meta.glob<Rule>(['./*.ts', '!./registry.ts', '!./*.test.ts'], { eager: true, import: 'default' });

export const rules: ReadonlyMap<string, Rule> = new Map(
  Object.entries(modules).map(([path, rule]) => [path.slice(2, -'.ts'.length), rule] as const),
);
