import { say } from '../../../languages/say.ts';
import { patch } from '../../spec/edit.ts';
import type { Run } from '../../spec/spec.ts';
import { defineShortcut } from './shortcut.ts';

export default defineShortcut({
  title: say`Allow new privileges again`,
  says: say`Then every set-uid file of the image is a way to root. A program that needs su or sudo can be started as the right user at once.`,
  has: ({ run }) => run.noNewPrivileges !== true,
  take: ({ run, ...service }) => ({ ...service, run: patch<Run>(run, { noNewPrivileges: undefined }) }),
});
