import { say } from '../../../languages/say.ts';
import { defineShortcut } from './shortcut.ts';

export default defineShortcut({
  title: say`Switch AppArmor off`,
  says: say`The profile keeps the container from mounting and from the kernel’s own files. Without it one wall less stands, and the message stays.`,
  has: ({ run }) => run.apparmor === 'unconfined',
  take: (service) => ({ ...service, run: { ...service.run, apparmor: 'unconfined' } }),
});
