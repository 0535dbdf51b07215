import { programOf } from '../dockerfile/shell.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  title: 'sudo in a step',
  reaches: 'container',
  *dockerfile({ steps }) {
    for (const { line, commands } of steps)
      if (commands.some((command) => programOf(command) === 'sudo'))
        yield { line, says: 'A step is root until USER says otherwise; sudo only brings a setuid program into the image.' };
  },
});
