import { say } from '../../../languages/say.ts';
import { patch } from '../../spec/edit.ts';
import type { Run } from '../../spec/spec.ts';
import { defineShortcut } from './shortcut.ts';

export default defineShortcut({
  title: say`Make the whole root filesystem writable`,
  says: say`Then an intruder may leave programs anywhere the user can write. The program writes to a few paths; a tmpfs on each is enough.`,
  has: ({ run }) => run.readOnlyRootFilesystem !== true,
  take: ({ run, ...service }) => ({ ...service, run: patch<Run>(run, { readOnlyRootFilesystem: undefined }) }),
});
