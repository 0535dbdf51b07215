import { say } from '../../languages/say.ts';
import { patchRun } from '../spec/edit.ts';
import { startsAsRoot } from '../workloads/base.ts';
import { defineConflict, runRefs } from './conflict.ts';

export default defineConflict({
  title: say`Process limit of uid`,
  rules: ['R30'],
  severity: 'warn',
  scope: 'service',
  source: 'run here, Engine 20.10.24',
  find: (spec, service, workload) => {
    const { nproc, pids } = service.run;
    if (!nproc) return [];
    return [
      {
        fields: runRefs(service, 'nproc', 'user', 'pids'),
        says: startsAsRoot(service, workload)
          ? say`The kernel does not apply nproc to root.`
          : say`nproc counts all processes of the uid on the host: a second container with this uid fails with "resource temporarily unavailable".`,
        cure: {
          label: say`A limit of the container`,
          spec: patchRun(spec, service.name, { nproc: undefined, pids: pids ?? workload.pids }),
        },
      },
    ];
  },
});
