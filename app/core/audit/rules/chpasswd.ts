import { commandsWith } from '../dockerfile/image.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  title: 'A password is set in a step',
  reaches: 'container',
  byHand: 'Take the password out; a container needs no account to log in to.',
  *dockerfile(image) {
    for (const { at } of commandsWith(image, ({ program }) => program === 'chpasswd'))
      yield { at, says: 'The password stands in the history of the image, and it is the same in every container.', state: 'open' };
  },
});
