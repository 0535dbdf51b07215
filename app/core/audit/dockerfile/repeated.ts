import { say } from '../../../languages/say.ts';
import type { Spot } from '../rule.ts';
import { removed } from './edits.ts';
import { type Image, startOf } from './image.ts';

/** Instructions of a stage that have no effect, because a later one of their kind counts. */
export function* overridden(image: Image, keyword: string): Generator<Spot> {
  const every = image.all(keyword);
  const last = new Map(every.map((instruction) => [instruction.stage, instruction]));
  for (const instruction of every)
    if (last.get(instruction.stage) !== instruction)
      yield {
        at: startOf(instruction),
        says: say`Only the last ${keyword} of a stage counts; this one does nothing.`,
        cure: () => removed(image, instruction),
      };
}
