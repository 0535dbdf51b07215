import { say } from '../../../../languages/say.ts';
import { defineScenario } from '../../scenario.ts';

export default defineScenario({
  kind: 'close',
  title: say`One picture too many`,
  track: 'developer',
  minutes: 5,
  teaches: say`A process limit belongs to the container; ulimit nproc counts a user on the whole host.`,
  stop: [{ attack: 'process-flood', service: 'worker' }],
  tempts: ['root', 'no-filter'],
  hints: [
    say`There is a limit on processes in the file already. What does it count, and for whom?`,
    say`ulimit nproc counts all processes of uid 10001 on the host, in whatever container.`,
    say`Set pids_limit: 128. That is a limit of the container’s own control group.`,
  ],
  evidence: [
    { attack: 'process-flood', of: 'weak' },
    { attack: 'process-flood', of: 0 },
    { attack: 'process-flood', of: 1 },
    { claim: 'ulimit-nproc' },
  ],
  sources: [{ of: 'CIS Docker 1.6.0', id: '5.29' }],
});
