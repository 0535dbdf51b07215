import { say } from '../../../languages/say.ts';
import { patchRun } from '../../spec/edit.ts';
import { fieldRef } from '../../spec/fields.ts';
import { defineAttack, partly, stopped, through } from '../attack.ts';
import { isHostRoot } from '../standing.ts';

export default defineAttack({
  title: say`Flood the host with processes`,
  does: say`A fork bomb takes every process id of the host, and nothing else can start.`,
  reaches: 'machine',
  weak: (spec) => spec,
  hardened: (spec, service) => patchRun(spec, service, { pids: 64 }),
  halves: [
    {
      belief: say`ulimit nproc limits the processes of a container`,
      says: say`Not for root of the host, whom the kernel does not count.`,
      outcome: 'through',
      change: (spec, service) => patchRun(spec, service, { nproc: { soft: 100, hard: 100 } }),
      taken: ({ service: { run } }) => run.nproc !== undefined && run.user === undefined,
    },
    {
      belief: say`ulimit nproc limits the processes of a user in one container`,
      says: say`It counts the uid on the whole host: containers of the same uid take processes from each other.`,
      outcome: 'partly',
      change: (spec, service) => patchRun(spec, service, { nproc: { soft: 100, hard: 100 }, user: { uid: 10077, gid: 10077 } }),
      taken: ({ service: { run } }) => run.nproc !== undefined && run.user !== undefined,
    },
  ],
  verdict: (scene) => {
    const { name, run } = scene.service;
    const [pids, nproc] = [fieldRef('run.pids', name), fieldRef('run.nproc', name)];
    if (run.pids !== undefined && run.pids > 0) return stopped(say`At ${run.pids} processes the kernel refuses another one.`, pids);
    if (run.nproc === undefined || run.nproc.hard < 0) return through(say`Nothing limits the number of processes.`, pids);
    if (isHostRoot(scene)) return through(say`The limit of processes does not bind root.`, pids, nproc);
    return partly(say`The limit counts the uid on the whole host, not this container.`, pids, nproc);
  },
  sources: [
    { of: 'CIS Docker 1.6.0', id: '5.29' },
    { of: 'man 2', id: 'getrlimit' },
  ],
});
