import { patchRun } from '../spec/edit.ts';
import { startsAsRoot } from '../workloads/base.ts';
import { defineConflict, runRefs } from './conflict.ts';

export default defineConflict({
  rules: ['R23'],
  severity: 'warn',
  scope: 'service',
  source: 'run here, Engine 20.10.24',
  find: (spec, service, workload) =>
    service.run.capAdd?.length && !service.run.privileged && !startsAsRoot(service, workload)
      ? [
          {
            fields: runRefs(service, 'capAdd', 'user'),
            says: 'A process that is not root gets nothing from added capabilities (CapEff stays 0), unless its file carries them.',
            cure: { label: 'Add none', spec: patchRun(spec, service.name, { capAdd: undefined }) },
          },
        ]
      : [],
});
