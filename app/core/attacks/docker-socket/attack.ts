import { say } from '../../../languages/say.ts';
import { patchRun } from '../../spec/edit.ts';
import { fieldRef } from '../../spec/fields.ts';
import { containerPath, holdsEngineSocket, hostPath } from '../../spec/path.ts';
import type { Bind } from '../../spec/spec.ts';
import { defineAttack, partly, stopped, through } from '../attack.ts';
import { isHostRoot, isRemapped } from '../standing.ts';

const SOCKET: Bind = { source: hostPath('/var/run/docker.sock'), target: containerPath('/var/run/docker.sock') };

export default defineAttack({
  title: say`Ask the engine for a second container`,
  does: say`Whoever reaches the engine’s socket can start a container that mounts any directory of the host.`,
  reaches: 'host',
  weak: (spec, service) => patchRun(spec, service, { engineSockets: [SOCKET] }),
  hardened: (spec, service) => patchRun(spec, service, { engineSockets: undefined }),
  halves: [
    {
      belief: say`A read-only mount of the socket is safe`,
      says: say`Read-only protects the file, not the conversation: the engine still obeys whoever connects.`,
      outcome: 'through',
      change: (spec, service) => patchRun(spec, service, { engineSockets: [{ ...SOCKET, readOnly: true }] }),
      taken: ({ service }) => service.run.engineSockets?.some(({ readOnly }) => readOnly) ?? false,
    },
    {
      belief: say`Without capabilities root cannot use the socket`,
      says: say`Connecting needs no capability: uid 0 owns the socket, and the engine asks for nothing else.`,
      outcome: 'through',
      change: (spec, service) =>
        patchRun(spec, service, { engineSockets: [SOCKET], capDrop: ['ALL'], noNewPrivileges: true, readOnlyRootFilesystem: true }),
      taken: ({ service }) => service.run.engineSockets !== undefined && (service.run.capDrop?.includes('ALL') ?? false),
    },
    {
      belief: say`A process that is not root cannot use the socket`,
      says: say`The mode of the socket’s file keeps it out, and nothing else does: one group id more and the engine obeys it.`,
      outcome: 'stopped',
      change: (spec, service) => patchRun(spec, service, { engineSockets: [SOCKET], user: { uid: 10001, gid: 10001 } }),
      taken: ({ service }) => service.run.engineSockets !== undefined && service.run.user !== undefined,
    },
  ],
  verdict: (scene) => {
    const { name, run } = scene.service;
    const socket = fieldRef('run.engineSockets', name);
    const around = (run.systemBinds ?? []).some(({ source }) => holdsEngineSocket(source));
    if (!run.engineSockets?.length && !around) return stopped(say`No engine socket is mounted.`, socket);
    const mounted = run.engineSockets?.length ? socket : fieldRef('run.systemBinds', name);
    if (isHostRoot(scene))
      return through(say`The socket is mounted and the process is root, so the engine obeys it.`, mounted, fieldRef('run.user', name));
    if (isRemapped(scene))
      return stopped(
        say`The socket is mounted, but root inside is another uid outside, and the socket is not its own.`,
        'host.usernsRemap',
      );
    if (run.groups?.length)
      return partly(say`The socket is mounted; a supplementary group may own it.`, mounted, fieldRef('run.groups', name));
    return stopped(say`The socket is mounted; the mode of its file keeps this uid out.`, fieldRef('run.user', name));
  },
  sources: [{ of: 'CIS Docker 1.6.0', id: '5.32' }],
});
