import { say } from '../../../../languages/say.ts';
import { defineScenario } from '../../scenario.ts';

export default defineScenario({
  kind: 'close',
  title: say`A program that was not in the image`,
  track: 'reviewer',
  minutes: 6,
  teaches: say`A read-only root is worth what its writable places do not run.`,
  stop: [
    { attack: 'dropped-binary', service: 'shop' },
    { attack: 'log-flood', service: 'shop' },
  ],
  tempts: ['writable-root', 'root', 'open-modes'],
  hints: [
    say`One attack writes a program and starts it; the other only prints. Where does the first one write?`,
    say`The root is read-only, so it is the tmpfs. Which word of its line lets programs run? And what bounds the log?`,
    say`Take exec away from the tmpfs, and set max-size and max-file for the log.`,
  ],
  evidence: [
    { attack: 'dropped-binary', of: 2 },
    { attack: 'dropped-binary', of: 'hardened' },
    { attack: 'log-flood', of: 'weak' },
    { attack: 'log-flood', of: 'hardened' },
  ],
  sources: [
    { of: 'CIS Docker 1.6.0', id: '5.12' },
    { of: 'NIST SP 800-190', id: '4.4.4' },
  ],
});
