import { say } from '../../../languages/say.ts';
import { startOf } from '../dockerfile/image.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  title: say`COPY from the stage itself`,
  byHand: say`Only you know which stage was meant.`,
  *dockerfile({ all, stages }) {
    for (const instruction of all('COPY')) {
      const source = instruction.flags.find(({ name }) => name === 'from')?.value?.toLowerCase();
      if (source !== undefined && (source === stages[instruction.stage]?.name || source === String(instruction.stage)))
        yield { at: startOf(instruction), says: say`A stage cannot copy from itself.` };
    }
  },
});
