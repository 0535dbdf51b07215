import { say } from '../../../languages/say.ts';
import type { Instruction } from '../../formats/dockerfile/instructions.ts';
import { startOf } from '../dockerfile/image.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  title: say`Nothing says whether it works`,
  decision: 'healthcheck',
  *dockerfile({ all, stays, stages, file }) {
    const last = stages.at(-1);
    if (last && !all('HEALTHCHECK').some((instruction) => stays(instruction)))
      yield { at: startOf(file.instructions[last.from] as Instruction), says: say`A process that hangs counts as running.` };
  },
  *service({ service: { build }, unread }) {
    if (build.healthcheck === undefined && unread('build.healthcheck').length === 0)
      yield { says: say`Nothing here says whether it works; the image may.`, state: 'weakened', fields: ['build.healthcheck'] };
  },
});
