import { expand, wordsOf } from '../../formats/dockerfile/words.ts';
import { type Image, lineOf } from './image.ts';

/** The ports that EXPOSE names, as far as the file says which. */
export function* exposed({ all, file, lookup }: Image): Generator<{ line: number; from: number; to: number }> {
  for (const instruction of all('EXPOSE'))
    for (const { raw } of wordsOf(instruction.args, file.mark)) {
      const [, from, to = from] = /^(\d+)(?:-(\d+))?(?:\/\w+)?$/.exec(expand(raw, file.mark, lookup(instruction.stage)) ?? '') ?? [];
      if (from !== undefined) yield { line: lineOf(instruction), from: Number(from), to: Number(to) };
    }
}
