import { say } from '../../../languages/say.ts';
import { commandsWith } from '../dockerfile/image.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  title: say`sudo in a step`,
  reaches: 'container',
  byHand: say`Only you know which user the step has: write USER root before it and the old user behind it, and take sudo out.`,
  *dockerfile(image) {
    for (const { at } of commandsWith(image, ({ program }) => program === 'sudo'))
      yield { at, says: say`A step is root until USER says otherwise; sudo only brings a setuid program into the image.` };
  },
});
