import { say } from '../../languages/say.ts';
import { patchRun } from '../spec/edit.ts';
import { defineConflict, runRefs } from './conflict.ts';

export default defineConflict({
  title: say`Tmpfs beyond memory`,
  rules: ['R35'],
  severity: 'warn',
  scope: 'service',
  source: 'run here, Engine 20.10.24: pages of a tmpfs count against the memory limit',
  find: (spec, service, workload) => {
    const { tmpfs = [], shmSize = 0, memory = 0, memorySwap } = service.run;
    const held = tmpfs.reduce((sum, { size = 0 }) => sum + size, shmSize);
    if (memory === 0 || held === 0 || held + workload.memoryFloor <= memory) return [];
    const enough = held + workload.memory;
    return [
      {
        fields: runRefs(service, 'memory', 'tmpfs', 'shmSize'),
        says: say`Filled temporary file systems alone reach the memory limit: the program is killed, exit status 137.`,
        cure: {
          label: say`${Math.ceil(enough / 1024 ** 2)} MiB of memory`,
          spec: patchRun(spec, service.name, {
            memory: enough,
            memorySwap: memorySwap && memorySwap > 0 ? Math.max(memorySwap, enough) : memorySwap,
          }),
        },
      },
    ];
  },
});
