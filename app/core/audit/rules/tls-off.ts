import { lineOf } from '../dockerfile/image.ts';
import { isOff, isOffByVariable } from '../dockerfile/unchecked.ts';
import { defineRule } from '../rule.ts';

const SAYS = 'Nobody checks whom this talks to or what arrives, so whoever is on the path decides what is in the image.';

export default defineRule({
  title: 'Certificates or signatures are not checked',
  reaches: 'container',
  *dockerfile({ steps, settings }) {
    for (const { name, value, instruction } of settings)
      if (isOffByVariable(name, value)) yield { line: lineOf(instruction), says: SAYS, state: 'open' };
    for (const { line, commands } of steps)
      if (commands.some((command) => isOff(command) || [...command.sets].some(([name, value]) => isOffByVariable(name, value))))
        yield { line, says: SAYS, state: 'open' };
  },
});
