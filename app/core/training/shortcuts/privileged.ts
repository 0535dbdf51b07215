import { say } from '../../../languages/say.ts';
import { defineShortcut } from './shortcut.ts';

export default defineShortcut({
  title: say`Run it privileged`,
  says: say`A privileged container has every capability and every device, and no filter holds it. It hides the one right that was missing behind all the others.`,
  has: ({ run }) => run.privileged === true,
  take: (service) => ({ ...service, run: { ...service.run, privileged: true } }),
});
