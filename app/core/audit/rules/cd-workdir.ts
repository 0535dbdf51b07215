import { say } from '../../../languages/say.ts';
import { startOf } from '../dockerfile/image.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  title: say`cd instead of WORKDIR`,
  byHand: say`Only you know whether later steps count on it: take the line out, or write WORKDIR in its place.`,
  *dockerfile({ steps }) {
    for (const step of steps)
      if (step.commands.length > 0 && step.commands.every(({ program }) => program === 'cd'))
        yield { at: startOf(step.instruction), says: say`Every RUN starts where WORKDIR says; a cd ends with its own step.` };
  },
});
