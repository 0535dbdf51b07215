import { say } from '../../languages/say.ts';
import { listed, patchRun } from '../spec/edit.ts';
import type { Run } from '../spec/spec.ts';
import { defineConflict, runRefs } from './conflict.ts';

/** Namespaces of the host, and the parameters that then belong to the host. */
const OWNED: readonly { leaf: keyof Run & ('networkMode' | 'ipc'); begins: RegExp; message: string }[] = [
  { leaf: 'networkMode', begins: /^net\./, message: 'not allowed in host network namespace' },
  { leaf: 'ipc', begins: /^(?:kernel\.(?:shm|msg|sem)|fs\.mqueue)/, message: 'is not allowed in the hosts ipc namespace' },
];

export default defineConflict({
  title: say`Sysctl of host namespace`,
  rules: ['R19'],
  severity: 'error',
  scope: 'service',
  source: 'run here, Engine 20.10.24',
  find: (spec, service) =>
    OWNED.flatMap(({ leaf, begins, message }) => {
      const refused = service.run[leaf] === 'host' ? service.run.sysctls?.find(({ name }) => begins.test(name)) : undefined;
      if (!refused) return [];
      return [
        {
          fields: runRefs(service, 'sysctls', leaf),
          says: say`The container does not start: sysctl "${refused.name}" ${message}.`,
          cure: {
            label: say`Leave these parameters to the host`,
            spec: patchRun(spec, service.name, { sysctls: listed((service.run.sysctls ?? []).filter(({ name }) => !begins.test(name))) }),
          },
        },
      ];
    }),
});
