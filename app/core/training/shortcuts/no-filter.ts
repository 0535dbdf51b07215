import { say } from '../../../languages/say.ts';
import { defineShortcut } from './shortcut.ts';

export default defineShortcut({
  title: say`Switch the seccomp filter off`,
  says: say`Unconfined opens every system call of the kernel to whoever gets in. What is missing is hardly ever a system call.`,
  has: ({ run }) => run.seccomp === 'unconfined',
  take: (service) => ({ ...service, run: { ...service.run, seccomp: 'unconfined' } }),
});
