import { say } from '../../../languages/say.ts';
import type { Instruction } from '../../formats/dockerfile/instructions.ts';
import { readImage } from '../../spec/image-reference.ts';
import { bases } from '../dockerfile/bases.ts';
import { startOf } from '../dockerfile/image.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  title: say`The image is not pinned by its digest`,
  *dockerfile({ stages, file }) {
    for (const { resolved, from } of bases(stages)) {
      const read = readImage(resolved);
      if (read && read.digest === undefined)
        yield {
          at: startOf(file.instructions[from] as Instruction),
          says: say`The tag of ${resolved} can be pushed again with something else in it.`,
          cure: () =>
            say`Only a registry knows the digest: docker buildx imagetools inspect ${resolved} prints it; write it behind the tag as @sha256:...`,
        };
    }
  },
  *service({ run: { image = '' }, service: { build } }) {
    const read = build.repository === undefined ? readImage(image) : undefined;
    if (read && read.digest === undefined)
      yield { says: say`The tag of ${image} can be pushed again with something else in it.`, state: 'weakened', fields: ['run.image'] };
  },
});
