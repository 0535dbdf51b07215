import { patchRun } from '../../spec/edit.ts';
import { fieldRef } from '../../spec/fields.ts';
import { containerPath, hostPath } from '../../spec/path.ts';
import type { Bind, Service } from '../../spec/spec.ts';
import { defineAttack, partly, stopped, through } from '../attack.ts';

const SOCKET: Bind = { source: hostPath('/var/run/docker.sock'), target: containerPath('/var/run/docker.sock') };
const isRoot = ({ run: { user } }: Service): boolean => user === undefined || user.uid === 0 || user.uid === 'root';

export default defineAttack({
  title: 'Ask the engine for a second container',
  does: 'Whoever reaches the engine’s socket can start a container that mounts any directory of the host.',
  reaches: 'host',
  weak: (spec, service) => patchRun(spec, service, { engineSockets: [SOCKET] }),
  hardened: (spec, service) => patchRun(spec, service, { engineSockets: undefined }),
  halves: [
    {
      belief: 'A read-only mount of the socket is safe',
      says: 'Read-only protects the file, not the conversation: the engine still obeys whoever connects.',
      outcome: 'through',
      change: (spec, service) => patchRun(spec, service, { engineSockets: [{ ...SOCKET, readOnly: true }] }),
      taken: ({ service }) => service.run.engineSockets?.some(({ readOnly }) => readOnly) ?? false,
    },
  ],
  verdict: ({ service }) => {
    const { engineSockets = [], groups = [] } = service.run;
    const socket = fieldRef('run.engineSockets', service.name);
    const user = fieldRef('run.user', service.name);
    if (engineSockets.length === 0) return stopped('No engine socket is mounted.', socket);
    if (isRoot(service)) return through('The socket is mounted and the process is root, so the engine obeys it.', socket, user);
    if (groups.length > 0)
      return partly('The socket is mounted; a supplementary group may own it.', socket, fieldRef('run.groups', service.name));
    return partly('The socket is mounted; only the mode of its file keeps this uid out.', socket, user);
  },
  sources: [{ of: 'CIS Docker 1.6.0', id: '5.32' }],
});
