import { say } from '../../../languages/say.ts';
import { patchRun } from '../../spec/edit.ts';
import { defineControl, open, sealed, weakened } from '../control.ts';

/** Above this a fork bomb is felt on the host before it is stopped. */
const MANY = 4096;

export default defineControl({
  step: 'resources',
  rank: 30,
  scope: 'service',
  title: say`Processes and threads`,
  question: say`How many processes and threads may it have?`,
  keys: ['--pids-limit', 'pids_limit'],
  fields: ['run.pids'],
  options: [
    {
      choice: 'limited',
      label: say`At most this many`,
      asks: ['pids'],
      stops: say`Fork bombs, for this container alone.`,
      costs: say`Threads count as well; a pool that grows meets the limit.`,
    },
    { choice: 'unlimited', label: say`No limit`, costs: say`A fork bomb fills the process table of the host.` },
  ],
  details: { pids: { type: 'number', kind: 'count', unit: 'count', label: say`Processes and threads` } },
  read: ({ service: { run } }) => ((run.pids ?? 0) > 0 ? { choice: 'limited', pids: run.pids } : { choice: 'unlimited' }),
  write: ({ spec, service }, { pids }) => patchRun(spec, service.name, { pids: pids as number | undefined }),
  refuses: ({ pids }) => (pids === 0 ? { detail: 'pids', says: say`At least 1; 0 would mean no limit.` } : undefined),
  recommend: ({ workload: { title, pids, pidsFloor } }) => ({
    answer: { choice: 'limited', pids },
    because: say`${title} needs at least ${pidsFloor}; ${pids} leaves room for more clients.`,
  }),
  judge: ({ service: { run } }) => {
    const pids = run.pids ?? 0;
    if (pids <= 0) return open(say`A fork bomb in it fills the process table of the host.`);
    return pids > MANY ? weakened(say`${pids} processes are more than a host bears well.`) : sealed;
  },
  sources: [
    { of: 'CIS Docker 1.6.0', id: '5.29' },
    { of: 'NIST SP 800-190', id: '4.4.3' },
    { of: 'run here', id: '--pids-limit, Engine 20.10.24' },
  ],
});
