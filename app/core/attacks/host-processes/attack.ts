import { say } from '../../../languages/say.ts';
import { patchRun } from '../../spec/edit.ts';
import { fieldRef } from '../../spec/fields.ts';
import { defineAttack, partly, stopped, through } from '../attack.ts';
import { isHostRoot } from '../standing.ts';

export default defineAttack({
  title: say`Look at the host’s processes and end them`,
  does: say`In the host’s PID namespace every process shows its arguments, and root sends signals to each of them.`,
  reaches: 'host',
  weak: (spec, service) => patchRun(spec, service, { pid: 'host' }),
  hardened: (spec, service) => patchRun(spec, service, { pid: undefined }),
  halves: [
    {
      belief: say`Without capabilities root cannot end processes of the host`,
      says: say`They are of the same uid, and a signal to one’s own uid needs no capability.`,
      outcome: 'through',
      change: (spec, service) => patchRun(spec, service, { capDrop: ['ALL'], noNewPrivileges: true }),
      taken: ({ service: { run } }) => run.capDrop?.includes('ALL') ?? false,
    },
    {
      belief: say`A user other than root cannot do harm there`,
      says: say`It ends no process of another user; arguments of every process, and the passwords in them, are in the open.`,
      outcome: 'partly',
      change: (spec, service) => patchRun(spec, service, { user: { uid: 10001, gid: 10001 } }),
      taken: ({ service: { run } }) => run.pid === 'host' && run.user !== undefined,
    },
  ],
  verdict: (scene) => {
    const { name, run } = scene.service;
    const pid = fieldRef('run.pid', name);
    if (run.pid !== 'host') return stopped(say`The container has a PID namespace apart from the host’s.`, pid);
    if (isHostRoot(scene)) return through(say`It shares the host’s PID namespace and is root there.`, pid, fieldRef('run.user', name));
    return partly(say`It sees the host’s processes and their arguments, and can end none of root’s.`, pid, fieldRef('run.user', name));
  },
  sources: [
    { of: 'CIS Docker 1.6.0', id: '5.16' },
    { of: 'Kubernetes PSS', id: 'baseline hostPID' },
  ],
});
