import { defineShortcut } from './shortcut.ts';

export default defineShortcut({
  title: 'Give every capability',
  says: 'ALL holds SYS_ADMIN, NET_ADMIN and some forty more, for the sake of one. Add the one that the message names.',
  has: ({ run }) => run.capAdd?.includes('ALL') ?? false,
  take: (service) => ({ ...service, run: { ...service.run, capAdd: ['ALL'] } }),
});
