import { say } from '../../languages/say.ts';
import { patchRun } from '../spec/edit.ts';
import { defineConflict, runRefs } from './conflict.ts';

const ONE = 1e9;

export default defineConflict({
  title: say`More than one cpu`,
  rules: ['R29'],
  severity: 'warn',
  scope: 'service',
  source: 'run here, Engine 20.10.24',
  find: (spec, service) =>
    (service.run.nanoCpus ?? 0) > ONE
      ? [
          {
            fields: runRefs(service, 'nanoCpus'),
            says: say`A host with fewer CPUs does not start it; with two, "Range of CPUs is from 0.01 to 2.00, as there are only 2 CPUs available".`,
            cure: { label: say`One CPU`, spec: patchRun(spec, service.name, { nanoCpus: ONE }) },
          },
        ]
      : [],
});
