import { say } from '../../../languages/say.ts';
import { defineShortcut } from './shortcut.ts';

export default defineShortcut({
  title: say`Give every capability`,
  says: say`ALL holds SYS_ADMIN, NET_ADMIN and some forty more, for the sake of one. Add the one that the message names.`,
  has: ({ run }) => run.capAdd?.includes('ALL') ?? false,
  take: (service) => ({ ...service, run: { ...service.run, capAdd: ['ALL'] } }),
});
