import { say } from '../../../languages/say.ts';
import { commandsWith } from '../dockerfile/image.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  title: say`A password is set in a step`,
  reaches: 'container',
  byHand: say`Take the password out; a container needs no account to log in to.`,
  *dockerfile(image) {
    for (const { at } of commandsWith(image, ({ program }) => program === 'chpasswd'))
      yield { at, says: say`The password stands in the history of the image, and it is the same in every container.`, state: 'open' };
  },
});
