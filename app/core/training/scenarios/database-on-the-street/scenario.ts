import { say } from '../../../../languages/say.ts';
import { defineScenario } from '../../scenario.ts';

export default defineScenario({
  kind: 'close',
  title: say`A database on the street`,
  track: 'newcomer',
  minutes: 6,
  teaches: say`A published port needs an address, and most ports need not be published at all.`,
  stop: [{ attack: 'exposed-port', service: 'db' }],
  serves: [{ service: 'api', port: 8080 }],
  meets: [{ from: 'api', to: 'db' }],
  tempts: ['host-network', 'no-limit'],
  hints: [
    say`Who has to reach the database? Does that way lead through the host?`,
    say`Containers on one network reach each other by name, with no port published.`,
    say`Take the ports of db out. Where you need it from the host for a moment, publish it on 127.0.0.1.`,
  ],
  evidence: [{ attack: 'exposed-port', of: 'weak' }, { attack: 'exposed-port', of: 'hardened' }, { claim: 'publish-ports' }],
  sources: [
    { of: 'CIS Docker 1.6.0', id: '5.14' },
    { of: 'OWASP Docker', id: 'RULE #5a' },
  ],
});
