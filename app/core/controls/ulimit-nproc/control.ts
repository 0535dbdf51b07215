import { say } from '../../../languages/say.ts';
import { patchRun } from '../../spec/edit.ts';
import { defineControl, sealed, weakened } from '../control.ts';
import { limitInputs, limitOf, refusesLimit } from '../limits.ts';

export default defineControl({
  step: 'resources',
  rank: 100,
  scope: 'service',
  title: say`Processes of a user id`,
  question: say`Does the service need the old limit on processes, counted by user id?`,
  keys: ['--ulimit nproc', 'ulimits: nproc'],
  fields: ['run.nproc'],
  options: [
    {
      choice: 'unset',
      label: say`No, the process limit of the container does this`,
      stops: say`Containers of one user id starving each other.`,
    },
    {
      choice: 'limited',
      label: say`Yes, this`,
      asks: ['soft', 'hard'],
      costs: say`It counts every process of the user id on the whole host, and does nothing for root.`,
    },
  ],
  details: limitInputs('count'),
  read: ({ service: { run } }) => (run.nproc ? { choice: 'limited', ...run.nproc } : { choice: 'unset' }),
  write: ({ spec, service }, answer) => patchRun(spec, service.name, { nproc: answer.choice === 'limited' ? limitOf(answer) : undefined }),
  refuses: (answer) => refusesLimit(answer, 1),
  recommend: ({ workload }) => ({
    answer: { choice: 'unset' },
    because: say`The process limit of the container counts ${workload.title} alone; this one counts its user id on the whole host.`,
  }),
  judge: ({ service: { run } }) =>
    run.nproc ? weakened(say`The limit counts every process of the user id on the host, not of the container.`) : sealed,
  sources: [
    { of: 'docker/docs', id: 'docker container run: for nproc usage' },
    { of: 'OWASP Docker', id: 'RULE #7' },
    { of: 'run here', id: 'two containers of one user id, Engine 20.10.24' },
  ],
});
