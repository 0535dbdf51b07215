import { say } from '../../languages/say.ts';
import { patchRun } from '../spec/edit.ts';
import type { Run } from '../spec/spec.ts';
import { type Clash, defineConflict, runRefs } from './conflict.ts';

const LEAST = 6 * 1024 ** 2;

/** The engine's message and the smallest change, for the first thing it would refuse. */
function refusal({
  memory = 0,
  memorySwap = 0,
  memoryReservation = 0,
}: Run): { says: string; label: string; changes: Partial<Run> } | undefined {
  if (memory > 0 && memory < LEAST)
    return {
      says: 'Minimum memory limit allowed is 6MB',
      label: '6 MiB',
      changes: { memory: LEAST, ...(memorySwap > 0 && { memorySwap: Math.max(memorySwap, LEAST) }) },
    };
  if (memory === 0 && memorySwap > 0)
    return {
      says: 'You should always set the Memory limit when using Memoryswap limit',
      label: say`The same limit for memory`,
      changes: { memory: Math.max(memorySwap, LEAST), memorySwap: Math.max(memorySwap, LEAST) },
    };
  if (memorySwap > 0 && memorySwap < memory)
    return { says: 'Minimum memoryswap limit should be larger than memory limit', label: say`No swap`, changes: { memorySwap: memory } };
  if (memory > 0 && memoryReservation > memory)
    return {
      says: 'Minimum memory limit can not be less than memory reservation limit',
      label: say`Reserve the limit`,
      changes: { memoryReservation: memory },
    };
  return undefined;
}

export default defineConflict({
  title: say`Memory limits refused`,
  rules: ['R28'],
  severity: 'error',
  scope: 'service',
  source: 'run here, Engine 20.10.24',
  find: (spec, service): Clash[] => {
    const refused = refusal(service.run);
    if (!refused) return [];
    const fields = runRefs(service, 'memory', 'memorySwap', 'memoryReservation');
    const cure = { label: refused.label, spec: patchRun(spec, service.name, refused.changes) };
    return [{ fields, says: say`The engine refuses these limits: "${refused.says}".`, cure }];
  },
});
