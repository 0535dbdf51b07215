import { say } from '../../../languages/say.ts';
import { defineShortcut } from './shortcut.ts';

export default defineShortcut({
  title: say`Share the processes of the host`,
  says: say`The container then sees the arguments of every process on the machine, and as root it may end them.`,
  has: ({ run }) => run.pid === 'host',
  take: (service) => ({ ...service, run: { ...service.run, pid: 'host' } }),
});
