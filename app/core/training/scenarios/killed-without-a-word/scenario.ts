import { say } from '../../../../languages/say.ts';
import { defineScenario } from '../../scenario.ts';

export default defineScenario({
  kind: 'keep',
  title: say`Killed, without a word`,
  track: 'operator',
  minutes: 6,
  teaches: say`Memory limits end a process from outside: it cannot say why, so you have to know the sign.`,
  stop: [],
  tempts: ['no-limit', 'privileged'],
  log: { workload: 'mariadb', breakage: 'memory-too-small' },
  hints: [
    say`One word in the log was not written by the database. Who writes Killed?`,
    say`The kernel ends a process that goes past the limit of its control group. Which limit is it, and how small?`,
    say`Raise mem_limit and memswap_limit together, to 512m. Keep both equal, so that there is no swap.`,
  ],
  evidence: [
    { breakage: 'memory-too-small', workload: 'mariadb' },
    { attack: 'memory-hog', of: 'weak' },
  ],
  sources: [{ of: 'CIS Docker 1.6.0', id: '5.11' }],
});
