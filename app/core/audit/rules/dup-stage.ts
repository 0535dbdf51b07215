import type { Instruction } from '../../formats/dockerfile/instructions.ts';
import { lineOf } from '../dockerfile/image.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  title: 'Two stages of one name',
  *dockerfile({ stages, file }) {
    for (const [index, { name, from }] of stages.entries())
      if (name !== undefined && stages.some((other, place) => place !== index && other.name === name))
        yield {
          line: lineOf(file.instructions[from] as Instruction),
          says: `Another stage is called ${name} too; whoever copies from it gets only one of them.`,
        };
  },
});
