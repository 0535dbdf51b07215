import { patchRun } from '../spec/edit.ts';
import { defineConflict, runRefs } from './conflict.ts';

const LEAST = 64;

export default defineConflict({
  rules: ['R31'],
  severity: 'error',
  scope: 'service',
  source: 'run here, Engine 20.10.24',
  find: (spec, service, workload) => {
    const { nofile } = service.run;
    if (!nofile || nofile.soft < 0 || nofile.soft >= LEAST) return [];
    return [
      {
        fields: runRefs(service, 'nofile'),
        says: `The runtime opens files itself before the program starts; with 5 it ended in "too many open files". ${LEAST} is the least that is sensible.`,
        cure: {
          label: `${workload.nofile} files`,
          spec: patchRun(spec, service.name, { nofile: { soft: workload.nofile, hard: workload.nofile } }),
        },
      },
    ];
  },
});
