import { say } from '../../../languages/say.ts';
import { patch } from '../../spec/edit.ts';
import type { Run } from '../../spec/spec.ts';
import { defineShortcut } from './shortcut.ts';

export default defineShortcut({
  title: say`Take the limit away`,
  says: say`Without a limit one container takes what all of them share. Measure what it needs and set the limit a good deal above it.`,
  has: ({ run }) => run.memory === undefined || run.pids === undefined || run.pids < 0,
  take: ({ run, ...service }) => ({ ...service, run: patch<Run>(run, { memory: undefined, memorySwap: undefined, pids: undefined }) }),
});
