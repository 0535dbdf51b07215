import { say } from '../../../../languages/say.ts';
import { defineScenario } from '../../scenario.ts';

export default defineScenario({
  kind: 'close',
  title: say`A viewer for the logs`,
  track: 'newcomer',
  minutes: 6,
  teaches: say`The engine’s socket is root on the host, whatever else the container may not do.`,
  stop: [{ attack: 'docker-socket', service: 'viewer' }],
  serves: [{ service: 'viewer', port: 8080 }],
  tempts: ['privileged', 'host-pid'],
  hints: [
    say`The attack does not break out of the container. It asks somebody outside to do the work.`,
    say`Which line lets the container speak to the engine? Read-only is a property of the file, not of what is said through it.`,
    say`Take the socket out. A log driver, or an agent on the host, brings the logs without it.`,
  ],
  evidence: [
    { attack: 'docker-socket', of: 'weak' },
    { attack: 'docker-socket', of: 0 },
    { attack: 'docker-socket', of: 1 },
  ],
  sources: [
    { of: 'CIS Docker 1.6.0', id: '5.32' },
    { of: 'OWASP Docker', id: 'RULE #1' },
  ],
});
