import { patchRun } from '../spec/edit.ts';
import { defineConflict, runRefs } from './conflict.ts';

export default defineConflict({
  rules: ['R34'],
  severity: 'warn',
  scope: 'service',
  source: 'run here, Engine 20.10.24: noexec of a tmpfs; the message is the loader’s own, not reproduced',
  find: (spec, service, workload) => {
    const { tmpfs = [] } = service.run;
    const needed = new Set<string>(workload.writable.filter(({ exec }) => exec).map(({ path }) => path));
    const refused = tmpfs.filter(({ path, exec }) => needed.has(path) && !exec);
    if (refused.length === 0) return [];
    return [
      {
        fields: runRefs(service, 'tmpfs'),
        says: `${workload.title} runs or maps code in ${refused.map(({ path }) => path).join(', ')}: "failed to map segment from shared object".`,
        cure: {
          label: 'Allow programs there',
          spec: patchRun(spec, service.name, { tmpfs: tmpfs.map((mount) => (refused.includes(mount) ? { ...mount, exec: true } : mount)) }),
        },
      },
    ];
  },
});
