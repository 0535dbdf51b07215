import { say } from '../../../languages/say.ts';
import type { Instruction } from '../../formats/dockerfile/instructions.ts';
import { startOf } from '../dockerfile/image.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  title: say`Two stages of one name`,
  byHand: say`Only you know which of the two the copies mean: give one another name.`,
  *dockerfile({ stages, file }) {
    const names = stages.flatMap(({ name }) => name ?? []);
    const count = new Map<string, number>();
    for (const name of names) count.set(name, (count.get(name) ?? 0) + 1);
    for (const { name, from } of stages)
      if (name !== undefined && (count.get(name) ?? 0) > 1)
        yield {
          at: startOf(file.instructions[from] as Instruction),
          says: say`Another stage is called ${name} too; whoever copies from it gets only one of them.`,
        };
  },
});
