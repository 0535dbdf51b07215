import { say } from '../../../../languages/say.ts';
import { defineScenario } from '../../scenario.ts';

export default defineScenario({
  kind: 'close',
  title: say`One network for all`,
  track: 'operator',
  minutes: 8,
  teaches: say`Who does not have to talk should not be able to: a network for each group that does.`,
  stop: [
    { attack: 'same-bridge', service: 'site' },
    { attack: 'exfiltration', service: 'cache' },
  ],
  serves: [
    { service: 'site', port: 80 },
    { service: 'intranet', port: 8443 },
  ],
  meets: [{ from: 'intranet', to: 'cache' }],
  tempts: ['host-network', 'privileged'],
  hints: [
    say`Draw the three services and a line for each pair that has to talk. Who needs the public site?`,
    say`Only intranet and cache talk to each other, and cache has no business with the outside.`,
    say`Three networks: one for site, one for intranet, and an internal one for intranet and cache.`,
  ],
  evidence: [
    { attack: 'same-bridge', of: 'weak' },
    { attack: 'same-bridge', of: 0 },
    { attack: 'exfiltration', of: 'weak' },
    { attack: 'exfiltration', of: 'hardened' },
  ],
  sources: [
    { of: 'CIS Docker 1.6.0', id: '5.30' },
    { of: 'OWASP Docker', id: 'RULE #5' },
  ],
});
