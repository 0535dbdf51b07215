import { say } from '../../../languages/say.ts';
import { patchRun } from '../../spec/edit.ts';
import { fieldRef } from '../../spec/fields.ts';
import { defineAttack, stopped, through } from '../attack.ts';

const MIB = 2 ** 20;

export default defineAttack({
  title: say`Take all the memory of the host`,
  does: say`A process allocates until the kernel ends others to make room, and it chooses which.`,
  reaches: 'machine',
  weak: (spec) => spec,
  hardened: (spec, service) => patchRun(spec, service, { memory: 64 * MIB, memorySwap: 64 * MIB }),
  halves: [
    {
      belief: say`A reservation limits memory`,
      says: say`It only says whose memory is reclaimed first when the host runs short.`,
      outcome: 'through',
      change: (spec, service) => patchRun(spec, service, { memoryReservation: 64 * MIB }),
      taken: ({ service: { run } }) => run.memoryReservation !== undefined && run.memory === undefined,
    },
    {
      belief: say`A memory limit without a limit of swap is enough`,
      says: say`On a host without swap, as here. Where there is swap, the container may use as much again of it.`,
      outcome: 'stopped',
      change: (spec, service) => patchRun(spec, service, { memory: 64 * MIB }),
      taken: ({ service: { run } }) => run.memory !== undefined && run.memorySwap === undefined,
    },
  ],
  verdict: ({ service: { name, run } }) => {
    const [memory, swap] = [fieldRef('run.memory', name), fieldRef('run.memorySwap', name)];
    if (run.memory === undefined) return through(say`Nothing limits the memory of the container.`, memory);
    if (run.memorySwap !== run.memory)
      return stopped(say`The container is ended at its own limit; where the host has swap, it may use that first.`, memory, swap);
    return stopped(say`The container is ended at its own limit.`, memory, swap);
  },
  sources: [
    { of: 'CIS Docker 1.6.0', id: '5.11' },
    { of: 'OWASP Docker', id: 'RULE #7' },
  ],
});
