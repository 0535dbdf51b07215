import type { Spot } from '../rule.ts';
import { type Image, lineOf } from './image.ts';

/** Instructions of a stage that have no effect, because a later one of their kind counts. */
export function* overridden({ all }: Image, keyword: string): Generator<Spot> {
  const every = all(keyword);
  const last = new Map(every.map((instruction) => [instruction.stage, instruction]));
  for (const instruction of every)
    if (last.get(instruction.stage) !== instruction)
      yield { line: lineOf(instruction), says: `Only the last ${keyword} of a stage counts; this one does nothing.` };
}
