import { say } from '../../../languages/say.ts';
import type { Instruction } from '../../formats/dockerfile/instructions.ts';
import { readImage, tagOf } from '../../spec/image-reference.ts';
import { bases } from '../dockerfile/bases.ts';
import { startOf } from '../dockerfile/image.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  title: say`The image has no version`,
  decision: 'base-image-pin',
  reaches: 'container',
  *dockerfile({ stages, file }) {
    for (const { resolved, from } of bases(stages)) {
      const read = readImage(resolved);
      const tag = read && tagOf(read);
      if (read && read.digest === undefined && (tag === undefined || tag === 'latest'))
        yield { at: startOf(file.instructions[from] as Instruction), says: say`${resolved} is whatever was pushed last.` };
    }
  },
  *service({ run: { image = '' }, service: { build } }) {
    const read = build.repository === undefined ? readImage(image) : undefined;
    if (!read || read.digest !== undefined) return;
    const tag = tagOf(read);
    if (tag === undefined || tag === 'latest')
      yield { says: say`${image} is whatever was pushed last.`, state: 'weakened', fields: ['run.image'] };
  },
});
