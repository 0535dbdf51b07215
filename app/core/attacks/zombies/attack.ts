import { say } from '../../../languages/say.ts';
import { patchRun } from '../../spec/edit.ts';
import { fieldRef } from '../../spec/fields.ts';
import { defineAttack, stopped, through } from '../attack.ts';

export default defineAttack({
  title: say`Leave dead children until no process can start`,
  does: say`Orphans fall to PID 1. A program that was not written for that never collects them: each keeps a process number and counts against the limit, and such a program mostly ignores the stop signal too.`,
  reaches: 'container',
  weak: (spec) => spec,
  hardened: (spec, service) => patchRun(spec, service, { init: true }),
  halves: [
    {
      belief: say`A process limit takes care of it`,
      says: say`Dead children count: at the limit the program itself cannot start another process.`,
      outcome: 'through',
      change: (spec, service) => patchRun(spec, service, { pids: 32 }),
      taken: ({ service: { run } }) => run.pids !== undefined && run.pids > 0,
    },
  ],
  verdict: ({ spec, service: { name, run }, workload: { title, needsInit } }) => {
    const init = fieldRef('run.init', name);
    if (run.pid !== undefined)
      return stopped(say`PID 1 is another process, and orphans are collected outside of this container.`, fieldRef('run.pid', name));
    if (run.init ?? spec.host.init)
      return stopped(say`A small init is PID 1 and collects them.`, run.init === undefined ? 'host.init' : init);
    if (!needsInit) return stopped(say`As PID 1, ${title} collects its children itself.`, fieldRef('service.workload', name));
    return through(say`As PID 1, ${title} may collect nobody; the dead then stay until the container ends.`, init, 'host.init');
  },
  sources: [{ of: 'docker/docs', id: 'docker container run: --init' }],
});
