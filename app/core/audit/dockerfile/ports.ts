import { expand, wordsOf } from '../../formats/dockerfile/words.ts';
import { type Image, startOf } from './image.ts';

/** The ports that EXPOSE names, as far as the file says which. */
export function* exposed({ all, file, lookup }: Image): Generator<{ at: number; from: number; to: number }> {
  for (const instruction of all('EXPOSE'))
    for (const { raw, from: start } of wordsOf(instruction.args, file.mark)) {
      const [, from, to = from] = /^(\d+)(?:-(\d+))?(?:\/\w+)?$/.exec(expand(raw, file.mark, lookup(instruction.stage)) ?? '') ?? [];
      if (from !== undefined)
        yield { at: instruction.place(instruction.argsFrom + start) ?? startOf(instruction), from: Number(from), to: Number(to) };
    }
}
