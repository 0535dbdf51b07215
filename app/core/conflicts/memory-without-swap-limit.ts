import { say } from '../../languages/say.ts';
import { patchRun } from '../spec/edit.ts';
import { defineConflict, runRefs } from './conflict.ts';

export default defineConflict({
  title: say`Memory without swap limit`,
  rules: ['R27'],
  severity: 'warn',
  scope: 'service',
  source: 'run here, Engine 20.10.24',
  find: (spec, service) => {
    const { memory, memorySwap } = service.run;
    if (!memory || memorySwap) return [];
    return [
      {
        fields: runRefs(service, 'memory', 'memorySwap'),
        says: say`With a memory limit alone the engine allows as much swap again: twice the limit in all.`,
        cure: { label: say`No swap`, spec: patchRun(spec, service.name, { memorySwap: memory }) },
      },
    ];
  },
});
