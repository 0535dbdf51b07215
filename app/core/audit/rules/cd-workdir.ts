import { programOf } from '../dockerfile/shell.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  title: 'cd instead of WORKDIR',
  *dockerfile({ steps }) {
    for (const { line, commands } of steps)
      if (commands.length > 0 && commands.every((command) => programOf(command) === 'cd'))
        yield { line, says: 'Every RUN starts where WORKDIR says; a cd ends with its own step.' };
  },
});
