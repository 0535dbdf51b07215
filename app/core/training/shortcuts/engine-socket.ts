import { say } from '../../../languages/say.ts';
import { containerPath, hostPath } from '../../spec/path.ts';
import { defineShortcut } from './shortcut.ts';

const SOCKET = hostPath('/var/run/docker.sock');

export default defineShortcut({
  title: say`Give it the engine’s socket`,
  says: say`Whoever reaches the socket can start a container with any right on the host, read-only mount or not.`,
  has: ({ run }) => (run.engineSockets ?? []).length > 0,
  take: (service) => ({
    ...service,
    run: { ...service.run, engineSockets: [{ source: SOCKET, target: containerPath(SOCKET), readOnly: true }] },
  }),
});
