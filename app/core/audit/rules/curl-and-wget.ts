import { say } from '../../../languages/say.ts';
import { startOf } from '../dockerfile/image.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  title: say`curl and wget`,
  byHand: say`Write the line of one of them in the words of the other.`,
  *dockerfile({ steps }) {
    const seen = new Map<number, Set<string>>();
    for (const { commands, instruction } of steps) {
      const used = seen.get(instruction.stage) ?? new Set<string>();
      const before = used.size;
      seen.set(instruction.stage, used);
      for (const { program } of commands) if (program === 'curl' || program === 'wget') used.add(program);
      if (before < 2 && used.size === 2)
        yield { at: startOf(instruction), says: say`Both curl and wget are used; one of them need not be in the image.` };
    }
  },
});
