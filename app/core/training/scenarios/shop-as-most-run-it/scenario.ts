import { say } from '../../../../languages/say.ts';
import { defineScenario } from '../../scenario.ts';

export default defineScenario({
  kind: 'hull',
  title: say`A shop as most people run it`,
  track: 'operator',
  minutes: 20,
  teaches: say`Begin with what gives away the host, then data, then neighbours, then the machine.`,
  stop: [
    { attack: 'docker-socket', service: 'app' },
    { attack: 'disk-read', service: 'app' },
    { attack: 'root-on-host', service: 'app' },
    { attack: 'environment-secret', service: 'db' },
    { attack: 'exposed-port', service: 'db' },
    { attack: 'exfiltration', service: 'db' },
    { attack: 'set-uid', service: 'web' },
    { attack: 'memory-hog', service: 'web' },
    { attack: 'process-flood', service: 'app' },
  ],
  serves: [{ service: 'web', port: 80 }],
  meets: [
    { from: 'web', to: 'app' },
    { from: 'app', to: 'db' },
  ],
  tempts: ['tmpfs-over-data'],
  hints: [
    say`Begin with app: two of its lines each give away the host. The rest can wait until they are gone.`,
    say`Then the database: its password, its port, its way out. Then users, new privileges and limits for all three.`,
    say`Two networks, front for web and app, back (internal) for app and db. A user, cap_drop ALL, no-new-privileges, mem_limit and pids_limit for each service.`,
  ],
  evidence: [
    { attack: 'docker-socket', of: 'weak' },
    { attack: 'disk-read', of: 'weak' },
    { attack: 'environment-secret', of: 'weak' },
    { attack: 'exposed-port', of: 'weak' },
    { attack: 'set-uid', of: 'weak' },
    { attack: 'memory-hog', of: 'weak' },
  ],
  sources: [
    { of: 'CIS Docker 1.6.0', id: 'section 5' },
    { of: 'OWASP Docker', id: 'RULE #1 to #8' },
  ],
});
