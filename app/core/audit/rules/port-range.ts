import { say } from '../../../languages/say.ts';
import { exposed } from '../dockerfile/ports.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  title: say`No such port`,
  byHand: say`Only you know which port was meant.`,
  *dockerfile(image) {
    for (const { at, from, to } of exposed(image)) if (Math.max(from, to) > 65535) yield { at, says: say`Ports end at 65535.` };
  },
});
