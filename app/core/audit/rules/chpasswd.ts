import { programOf } from '../dockerfile/shell.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  title: 'A password is set in a step',
  reaches: 'container',
  *dockerfile({ steps }) {
    for (const { line, commands } of steps)
      if (commands.some((command) => programOf(command) === 'chpasswd'))
        yield { line, says: 'The password stands in the history of the image, and it is the same in every container.', state: 'open' };
  },
});
