import { programOf } from '../dockerfile/shell.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  title: 'apt is made for people',
  *dockerfile({ steps }) {
    for (const { line, commands } of steps)
      if (commands.some((command) => programOf(command) === 'apt'))
        yield { line, says: 'apt warns that its interface may change; scripts call apt-get or apt-cache.' };
  },
});
