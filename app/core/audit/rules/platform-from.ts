import { say } from '../../../languages/say.ts';
import { startOf } from '../dockerfile/image.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  title: say`FROM for one platform only`,
  byHand: say`Only you know whether it must be this platform; take --platform out, or write $TARGETPLATFORM.`,
  *dockerfile({ all, stages }) {
    for (const instruction of all('FROM')) {
      const platform = instruction.flags.find(({ name }) => name === 'platform')?.value?.replace(/["']/g, '');
      const name = stages[instruction.stage]?.name ?? '';
      if (!platform || platform.includes('$') || platform.split('/').some((part) => part !== '' && name.includes(part.toLowerCase())))
        continue;
      yield {
        at: startOf(instruction),
        says: say`Whoever builds for another platform gets ${platform} all the same; the builder knows the platform by itself.`,
      };
    }
  },
});
