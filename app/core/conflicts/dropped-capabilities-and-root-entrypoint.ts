import { patchRun } from '../spec/edit.ts';
import { startsAsRoot } from '../workloads/base.ts';
import { defineConflict, runRefs } from './conflict.ts';

export default defineConflict({
  rules: ['R24'],
  severity: 'warn',
  scope: 'service',
  source: 'run here, Engine 20.10.24',
  find: (spec, service, workload) => {
    const { capDrop = [], capAdd = [], binds = [], privileged } = service.run;
    const { rootEntrypoint, title } = workload;
    if (!rootEntrypoint || privileged || !capDrop.includes('ALL') || capAdd.includes('ALL') || !startsAsRoot(service, workload)) return [];
    const needed = binds.length > 0 ? rootEntrypoint.onRootOwnedBind : rootEntrypoint.capabilities;
    const missing = needed.filter((name) => !capAdd.includes(name));
    if (missing.length === 0) return [];
    return [
      {
        fields: runRefs(service, 'capDrop', 'capAdd', 'user'),
        says: `The entrypoint of ${title} starts as root and needs ${missing.join(', ')} to prepare its files and change user: "Operation not permitted".`,
        cure: { label: `Keep ${missing.join(', ')}`, spec: patchRun(spec, service.name, { capAdd: [...capAdd, ...missing] }) },
      },
    ];
  },
});
