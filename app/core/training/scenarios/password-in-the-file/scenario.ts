import { say } from '../../../../languages/say.ts';
import { defineScenario } from '../../scenario.ts';

export default defineScenario({
  kind: 'close',
  title: say`The password in the file`,
  track: 'newcomer',
  minutes: 6,
  teaches: say`A secret is a file that one process reads, not a variable that everything inherits.`,
  stop: [{ attack: 'environment-secret', service: 'db' }],
  tempts: ['no-limit', 'root'],
  hints: [
    say`Who can see the value, without breaking into the database?`,
    say`The image reads the password from a file as well: the variable has the same name with _FILE behind it.`,
    say`Set POSTGRES_PASSWORD_FILE to /run/secrets/postgres-password, and declare that secret with a file below ./secrets.`,
  ],
  evidence: [
    { attack: 'environment-secret', of: 'weak' },
    { attack: 'environment-secret', of: 'hardened' },
    { attack: 'environment-secret', of: 1 },
  ],
  sources: [
    { of: 'CIS Docker 1.6.0', id: '4.10' },
    { of: 'OWASP Docker', id: 'RULE #12' },
  ],
});
