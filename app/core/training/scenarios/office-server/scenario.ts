import { say } from '../../../../languages/say.ts';
import { defineScenario } from '../../scenario.ts';

export default defineScenario({
  kind: 'hull',
  title: say`The office server`,
  track: 'reviewer',
  minutes: 20,
  teaches: say`Three commands of a script can be judged one by one: what does each share, who is it, what may it use up?`,
  stop: [
    { attack: 'host-files', service: 'php' },
    { attack: 'kernel-interfaces', service: 'php' },
    { attack: 'sys-admin', service: 'web' },
    { attack: 'host-processes', service: 'web' },
    { attack: 'environment-secret', service: 'db' },
    { attack: 'exposed-port', service: 'db' },
    { attack: 'rewrite-application', service: 'php' },
    { attack: 'memory-hog', service: 'db' },
  ],
  serves: [{ service: 'web', port: 80 }],
  meets: [
    { from: 'web', to: 'php' },
    { from: 'php', to: 'db' },
  ],
  tempts: ['tmpfs-over-data', 'open-modes'],
  hints: [
    say`Go through the commands one by one and ask first what each shares with the host.`,
    'php: the mount of /etc and the filter. web: the processes and the capability. db: the port and the variable.',
    say`Then a user, --read-only with a tmpfs for each written path, --cap-drop ALL and limits for all three, and a second, internal network for php and db.`,
  ],
  evidence: [
    { attack: 'host-files', of: 'weak' },
    { attack: 'kernel-interfaces', of: 'weak' },
    { attack: 'sys-admin', of: 'weak' },
    { attack: 'host-processes', of: 'weak' },
    { attack: 'rewrite-application', of: 'weak' },
  ],
  sources: [
    { of: 'CIS Docker 1.6.0', id: 'section 5' },
    { of: 'OWASP Docker', id: 'RULE #1 to #8' },
  ],
});
