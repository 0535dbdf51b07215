import { say } from '../../../languages/say.ts';
import { commandsWith, startOf } from '../dockerfile/image.ts';
import type { Command } from '../dockerfile/shell.ts';
import { isOff, isOffByVariable } from '../dockerfile/unchecked.ts';
import { defineRule } from '../rule.ts';

const SAYS = say`Nobody checks whom this talks to or what arrives, so whoever is on the path decides what is in the image.`;

export default defineRule({
  title: say`Certificates or signatures are not checked`,
  reaches: 'container',
  byHand: say`Take the option out, and give the program the certificate or the key that it misses.`,
  *dockerfile(image) {
    for (const { name, value, instruction } of image.settings)
      if (isOffByVariable(name, value)) yield { at: startOf(instruction), says: SAYS, state: 'open' };
    const isMeant = (command: Command) => isOff(command) || [...command.sets].some(([name, value]) => isOffByVariable(name, value));
    for (const { at } of commandsWith(image, isMeant)) yield { at, says: SAYS, state: 'open' };
  },
});
