import { say } from '../../../languages/say.ts';
import { patch, patchRun } from '../../spec/edit.ts';
import type { Run } from '../../spec/spec.ts';
import { type Answer, defineControl, open, sealed, weakened } from '../control.ts';

function read({ nanoCpus, cpuShares, cpuset }: Run): Answer {
  const shares = cpuShares || undefined;
  if (nanoCpus) return patch<Answer>({ choice: 'quota', cpus: nanoCpus }, { shares, cpuset });
  if (shares) return patch<Answer>({ choice: 'weight', shares }, { cpuset });
  return cpuset === undefined ? { choice: 'unlimited' } : { choice: 'pinned', cpuset };
}

export default defineControl({
  step: 'resources',
  rank: 20,
  scope: 'service',
  title: say`CPU time`,
  question: say`How much CPU time may it use?`,
  keys: ['--cpus', 'cpus', 'cpu_shares', 'cpuset'],
  fields: ['run.nanoCpus', 'run.cpuShares', 'run.cpuset'],
  options: [
    {
      choice: 'quota',
      label: say`At most this many CPUs`,
      asks: ['cpus', 'shares', 'cpuset'],
      stops: say`One container starving the others and the host.`,
      costs: say`At the limit it is slowed down, not stopped.`,
    },
    { choice: 'pinned', label: say`Only these CPUs, whole`, asks: ['cpuset'], costs: say`Numbers of CPUs belong to one machine.` },
    { choice: 'weight', label: say`A share when CPUs are short`, asks: ['shares', 'cpuset'], costs: say`An idle host gives it every CPU.` },
    { choice: 'unlimited', label: say`No limit` },
  ],
  details: {
    cpus: { type: 'number', kind: 'nanoCpus', unit: 'cpus', label: 'CPUs', hint: say`such as 0.5; more than the host has is refused` },
    shares: { type: 'number', kind: 'count', unit: 'count', label: say`Weight`, hint: say`1024 is the usual one`, optional: true },
    cpuset: { type: 'text', kind: 'cpuset', label: say`CPU numbers`, optional: true },
  },
  read: ({ service }) => read(service.run),
  write: ({ spec, service }, { cpus, shares, cpuset }) =>
    patchRun(spec, service.name, {
      nanoCpus: cpus as number | undefined,
      cpuShares: shares as number | undefined,
      cpuset: cpuset as string | undefined,
    }),
  refuses: ({ choice, cpus, shares, cpuset }) => {
    if (cpus !== undefined && (cpus as number) < 1e7) return { detail: 'cpus', says: say`At least 0.01 CPU.` };
    if (choice === 'weight' ? !shares || (shares as number) < 2 : shares !== undefined && (shares as number) < 2)
      return { detail: 'shares', says: say`At least 2: the kernel accepts no less.` };
    return choice === 'pinned' && cpuset === undefined ? { detail: 'cpuset', says: say`CPU numbers, such as 0-1.` } : undefined;
  },
  recommend: ({ workload }) => ({
    answer: { choice: 'quota', cpus: 1e9 },
    because: say`Every host has one CPU; how many more ${workload.title} needs is a matter of its load.`,
  }),
  judge: ({ service: { run } }) => {
    const { choice } = read(run);
    if (choice === 'quota') return sealed;
    return choice === 'unlimited'
      ? open(say`It can take every CPU of the host.`)
      : weakened(say`It can take the CPUs whole while nobody else asks for them.`);
  },
  sources: [
    { of: 'CIS Docker 1.6.0', id: '5.12' },
    { of: 'OWASP Docker', id: 'RULE #7' },
    { of: 'ANSSI-FT-082', id: 'R11' },
    { of: 'run here', id: '--cpus, --cpu-shares and their refusals, Engine 20.10.24' },
  ],
});
