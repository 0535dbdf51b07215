import { defineShortcut } from './shortcut.ts';

export default defineShortcut({
  title: 'Run it privileged',
  says: 'A privileged container has every capability and every device, and no filter holds it. It hides the one right that was missing behind all the others.',
  has: ({ run }) => run.privileged === true,
  take: (service) => ({ ...service, run: { ...service.run, privileged: true } }),
});
