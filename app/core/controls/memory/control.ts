import { say } from '../../../languages/say.ts';
import { patch, patchRun } from '../../spec/edit.ts';
import { writeBytes } from '../../spec/quantity.ts';
import type { Run } from '../../spec/spec.ts';
import { type Answer, defineControl, type Input, open, type Refusal, sealed, weakened } from '../control.ts';

const LEAST = 6 * 1024 ** 2;

function read({ memory, memorySwap, memoryReservation }: Run): Answer {
  const reservation = memoryReservation || undefined;
  if (!memory) return patch<Answer>({ choice: reservation ? 'soft' : 'unlimited' }, { reservation });
  const answer = (choice: string, swap?: number) => patch<Answer>({ choice, memory }, { swap, reservation });
  if (!memorySwap) return answer('engine-swap');
  if (memorySwap === -1) return answer('endless-swap');
  return memorySwap === memory ? answer('no-swap') : answer('some-swap', memorySwap);
}

/** Memory plus swap for each choice, as the engine counts it. */
const swapOf = ({ choice, memory, swap }: Answer): number | undefined =>
  ({ 'no-swap': memory as number, 'some-swap': swap as number, 'endless-swap': -1 })[choice];

function refuses({ choice, memory, swap, reservation }: Answer): Refusal | undefined {
  const limit = memory as number | undefined;
  if (limit !== undefined && limit < LEAST) return { detail: 'memory', says: say`At least 6m: the engine accepts no less.` };
  if (reservation === undefined ? choice === 'soft' : (reservation as number) < LEAST)
    return { detail: 'reservation', says: say`At least 6m: the engine accepts no less.` };
  if (limit !== undefined && swap !== undefined && (swap as number) <= limit)
    return { detail: 'swap', says: say`Memory and swap together: more than the memory. For no swap, choose the first option.` };
  if (limit !== undefined && reservation !== undefined && (reservation as number) > limit)
    return { detail: 'reservation', says: say`At most the memory limit.` };
  return undefined;
}

const bytes = { type: 'number', kind: 'bytes', unit: 'bytes' } as const satisfies Partial<Input>;
const hard = ['memory', 'reservation'];

export default defineControl({
  step: 'resources',
  rank: 10,
  scope: 'service',
  title: say`Memory`,
  question: say`How much memory may it use, and how much swap?`,
  keys: ['--memory', '--memory-swap', 'mem_limit', 'memswap_limit'],
  fields: ['run.memory', 'run.memorySwap', 'run.memoryReservation'],
  options: [
    {
      choice: 'no-swap',
      label: say`This much, and no swap`,
      asks: hard,
      stops: say`One container taking the memory of the host, or pushing it into swap.`,
      costs: say`At the limit the kernel kills a process of the container, exit 137.`,
    },
    {
      choice: 'some-swap',
      label: say`This much, and some swap`,
      asks: ['memory', 'swap', 'reservation'],
      costs: say`Swap slows every program of the host.`,
    },
    {
      choice: 'engine-swap',
      label: say`This much, and as much again in swap`,
      asks: hard,
      costs: say`The container uses twice what the limit says.`,
    },
    {
      choice: 'endless-swap',
      label: say`This much, and any amount of swap`,
      asks: hard,
      costs: say`The container can fill the swap of the host.`,
    },
    {
      choice: 'soft',
      label: say`A reservation only`,
      asks: ['reservation'],
      costs: say`It is kept only when the host is short of memory.`,
    },
    { choice: 'unlimited', label: say`No limit`, costs: say`The kernel may kill programs of the host instead.` },
  ],
  details: {
    memory: { ...bytes, label: say`Memory` },
    swap: { ...bytes, label: say`Memory and swap together` },
    reservation: { ...bytes, label: say`Reservation`, hint: say`Kept when the host is short of memory`, optional: true },
  },
  read: ({ service }) => read(service.run),
  write: ({ spec, service }, answer) =>
    patchRun(spec, service.name, {
      memory: answer.memory as number | undefined,
      memorySwap: swapOf(answer),
      memoryReservation: answer.reservation as number | undefined,
    }),
  refuses,
  recommend: ({ workload: { title, memory, memoryFloor } }) => ({
    answer: { choice: 'no-swap', memory },
    because: say`${title} needs at least ${writeBytes(memoryFloor)}; ${writeBytes(memory)} leaves it room.`,
  }),
  judge: ({ service: { run } }) => {
    const { choice } = read(run);
    if (choice === 'no-swap') return sealed;
    if (choice === 'unlimited' || choice === 'soft') return open(say`It can take all the memory of the host.`);
    return weakened(
      choice === 'endless-swap' ? say`It can fill the swap of the host.` : say`Beyond its memory it goes on in the swap of the host.`,
    );
  },
  sources: [
    { of: 'CIS Docker 1.6.0', id: '5.11' },
    { of: 'OWASP Docker', id: 'RULE #7' },
    { of: 'ANSSI-FT-082', id: 'R10' },
    { of: 'NIST SP 800-190', id: '4.4.3' },
    { of: 'run here', id: '--memory, --memory-swap and their refusals, Engine 20.10.24' },
  ],
});
