import { say } from '../../../languages/say.ts';
import { patch } from '../../spec/edit.ts';
import type { Run } from '../../spec/spec.ts';
import { defineShortcut } from './shortcut.ts';

export default defineShortcut({
  title: say`Drop no capability any more`,
  says: say`The engine’s default is fourteen capabilities, most of which no service uses. Keep dropping all of them and add the one that it needs.`,
  has: ({ run }) => !(run.capDrop?.includes('ALL') ?? false),
  take: ({ run, ...service }) => ({ ...service, run: patch<Run>(run, { capDrop: undefined, capAdd: undefined }) }),
});
