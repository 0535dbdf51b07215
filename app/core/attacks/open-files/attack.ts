import { say } from '../../../languages/say.ts';
import { patchRun } from '../../spec/edit.ts';
import { fieldRef } from '../../spec/fields.ts';
import { defineAttack, stopped, through } from '../attack.ts';

/** The most that a workload here needs. The kernel keeps all files in one table, so more than this for one process is hardly a limit. */
const MANY = 16_384;

export default defineAttack({
  title: say`Open files until there are none left`,
  does: say`A leak or an intruder opens files and sockets by the ten thousand; the kernel keeps them all in one table.`,
  reaches: 'machine',
  weak: (spec) => spec,
  hardened: (spec, service) => patchRun(spec, service, { nofile: { soft: 1024, hard: 1024 } }),
  halves: [
    {
      belief: say`The soft limit stops a process`,
      says: say`A process raises its own soft limit up to the hard one; only the hard one holds.`,
      outcome: 'through',
      change: (spec, service) => patchRun(spec, service, { nofile: { soft: 1024, hard: 20_000 } }),
      taken: ({ service: { run } }) => run.nofile !== undefined && run.nofile.soft < run.nofile.hard,
    },
  ],
  verdict: ({ spec: { host }, service: { name, run } }) => {
    const limit = run.nofile ?? host.nofile;
    const field = run.nofile === undefined && host.nofile !== undefined ? 'host.nofile' : fieldRef('run.nofile', name);
    if (limit === undefined) return through(say`The engine’s own limit of open files is so high that it is none.`, field);
    if (limit.hard < 0 || limit.hard > MANY) return through(say`The hard limit of open files is so high that it is hardly one.`, field);
    return stopped(say`A process is refused more than ${limit.hard} open files.`, field);
  },
  sources: [
    { of: 'CIS Docker 1.6.0', id: '5.19' },
    { of: 'man 2', id: 'getrlimit' },
  ],
});
