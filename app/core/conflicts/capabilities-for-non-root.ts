import { say } from '../../languages/say.ts';
import { listed, patchRun } from '../spec/edit.ts';
import { baseOf, startsAsRoot } from '../workloads/base.ts';
import { defineConflict, runRefs } from './conflict.ts';

export default defineConflict({
  title: say`Capabilities for non root`,
  rules: ['R23'],
  severity: 'warn',
  scope: 'service',
  source: 'run here, Engine 20.10.24',
  find: (spec, service, workload) => {
    // A program whose file carries a capability is not run where the bounding set lacks it.
    const carried = baseOf(service.build, workload) ? workload.capabilities : [];
    const { capAdd = [], privileged } = service.run;
    if (privileged || startsAsRoot(service, workload) || capAdd.every((name) => carried.includes(name))) return [];
    return [
      {
        fields: runRefs(service, 'capAdd', 'user'),
        says: say`A process that is not root gets nothing from added capabilities (CapEff stays 0), unless its file carries them.`,
        cure: {
          label: carried.length === 0 ? say`Add none` : say`Add only ${carried.join(', ')}`,
          spec: patchRun(spec, service.name, { capAdd: listed(carried) }),
        },
      },
    ];
  },
});
