import { say } from '../../../../languages/say.ts';
import { defineScenario } from '../../scenario.ts';

export default defineScenario({
  kind: 'close',
  title: say`A copy every night`,
  track: 'operator',
  minutes: 7,
  teaches: say`Reading is enough: mount what is copied, not where it lies.`,
  stop: [{ attack: 'host-files', service: 'backup' }],
  tempts: ['privileged', 'host-pid', 'all-capabilities'],
  hints: [
    say`The container has no network, no capability, no new privileges. What does it still have?`,
    say`Read-only keeps it from changing the host. What could it read, as uid 0?`,
    say`Mount the one directory that is to be copied, such as /srv/shop, and nothing of the host system.`,
  ],
  evidence: [
    { attack: 'host-files', of: 'weak' },
    { attack: 'host-files', of: 0 },
    { attack: 'host-files', of: 1 },
  ],
  sources: [
    { of: 'CIS Docker 1.6.0', id: '5.6' },
    { of: 'NIST SP 800-190', id: '4.4.4' },
  ],
});
