import { say } from '../../../../languages/say.ts';
import { defineScenario } from '../../scenario.ts';

export default defineScenario({
  kind: 'close',
  title: say`Root only at the start`,
  track: 'developer',
  minutes: 7,
  teaches: say`A program that drops root by itself was root, and set-uid files bring it back.`,
  stop: [
    { attack: 'set-uid', service: 'php' },
    { attack: 'root-on-host', service: 'php' },
  ],
  tempts: ['privileged', 'keep-capabilities', 'writable-root'],
  hints: [
    say`Two things are missing: who it starts as, and whether it can become more later.`,
    say`The program works as www-data, which is uid 33 in this image. It can start as 33 at once.`,
    say`Set user: "33:33" and no-new-privileges:true. Then the two added capabilities have nobody left to use them.`,
  ],
  evidence: [
    { attack: 'set-uid', of: 'weak' },
    { attack: 'set-uid', of: 0 },
    { attack: 'root-on-host', of: 0 },
  ],
  sources: [
    { of: 'CIS Docker 1.6.0', id: '4.1' },
    { of: 'CIS Docker 1.6.0', id: '5.26' },
  ],
});
