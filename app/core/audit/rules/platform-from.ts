import { lineOf } from '../dockerfile/image.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  title: 'FROM for one platform only',
  *dockerfile({ all, stages }) {
    for (const instruction of all('FROM')) {
      const platform = instruction.flags.find(({ name }) => name === 'platform')?.value?.replace(/["']/g, '');
      const name = stages[instruction.stage]?.name ?? '';
      if (!platform || platform.includes('$') || platform.split('/').some((part) => part !== '' && name.includes(part.toLowerCase())))
        continue;
      yield {
        line: lineOf(instruction),
        says: `Whoever builds for another platform gets ${platform} all the same; the builder knows the platform by itself.`,
      };
    }
  },
});
