import { say } from '../../../../languages/say.ts';
import { defineScenario } from '../../scenario.ts';

export default defineScenario({
  kind: 'keep',
  title: say`It cannot become somebody else`,
  track: 'developer',
  minutes: 6,
  teaches: say`A program that changes its user at the start needs rights for it; one that starts as that user needs none.`,
  stop: [],
  tempts: ['keep-capabilities', 'all-capabilities', 'new-privileges', 'privileged'],
  log: { workload: 'php-fpm', breakage: 'dropped-capabilities' },
  hints: [
    say`What does the log say the program wanted to do, and to which number?`,
    say`It wanted to go from root to group 33, and without SETGID root may not. There are two ways: give the right, or take away the need.`,
    say`Start it as that user at once: user: "33:33".`,
  ],
  evidence: [
    { breakage: 'dropped-capabilities', workload: 'php-fpm' },
    { attack: 'root-on-host', of: 0 },
  ],
  sources: [
    { of: 'CIS Docker 1.6.0', id: '4.1' },
    { of: 'CIS Docker 1.6.0', id: '5.4' },
  ],
});
