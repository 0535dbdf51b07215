import { say } from '../../../languages/say.ts';
import { patchRun } from '../../spec/edit.ts';
import { fieldRef } from '../../spec/fields.ts';
import { defineAttack, partly, stopped, through } from '../attack.ts';

export default defineAttack({
  title: say`Take the processors of the host`,
  does: say`A busy loop, such as a miner’s, takes whole cores from its neighbours.`,
  reaches: 'machine',
  weak: (spec) => spec,
  hardened: (spec, service) => patchRun(spec, service, { nanoCpus: 50_000_000 }),
  halves: [
    {
      belief: say`CPU shares limit a container`,
      says: say`They are a weight between containers that all want the processor; an idle host is taken whole.`,
      outcome: 'through',
      change: (spec, service) => patchRun(spec, service, { cpuShares: 64 }),
      taken: ({ service: { run } }) => run.cpuShares !== undefined && run.nanoCpus === undefined,
    },
    {
      belief: say`A container that is pinned to a processor is limited`,
      says: say`To that processor, which it takes whole.`,
      outcome: 'partly',
      change: (spec, service) => patchRun(spec, service, { cpuset: '0' }),
      taken: ({ service: { run } }) => run.cpuset !== undefined && run.nanoCpus === undefined,
    },
  ],
  verdict: ({ service: { name, run } }) => {
    const cpus = fieldRef('run.nanoCpus', name);
    if (run.nanoCpus !== undefined) return stopped(say`The kernel throttles it at ${run.nanoCpus / 1e9} processors.`, cpus);
    if (run.cpuset !== undefined) return partly(say`It takes the processors ${run.cpuset} whole.`, cpus, fieldRef('run.cpuset', name));
    return through(say`Nothing limits the time on the processors.`, cpus);
  },
  sources: [
    { of: 'CIS Docker 1.6.0', id: '5.12' },
    { of: 'OWASP Docker', id: 'RULE #7' },
  ],
});
