import type { Instruction } from '../../formats/dockerfile/instructions.ts';
import { lineOf } from '../dockerfile/image.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  title: 'Two stages of one name',
  *dockerfile({ stages, file }) {
    for (const [index, { name, from }] of stages.entries())
      if (name !== undefined && stages.slice(0, index).some((earlier) => earlier.name === name))
        yield {
          line: lineOf(file.instructions[from] as Instruction),
          says: `A stage above is called ${name} too; whoever copies from it gets only one of them.`,
        };
  },
});
