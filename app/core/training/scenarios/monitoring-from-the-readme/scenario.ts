import { say } from '../../../../languages/say.ts';
import { defineScenario } from '../../scenario.ts';

export default defineScenario({
  kind: 'spot',
  title: say`Monitoring, copied from a README`,
  track: 'operator',
  minutes: 7,
  teaches: say`Copied examples bring the rights of their author’s worst day.`,
  holes: [
    {
      line: 'privileged: true',
      control: 'privileged',
      because: say`It was put there for one device; it gives all of them, and every capability.`,
    },
    {
      line: '- /:/host:ro',
      control: 'host-path',
      because: say`Every file of the host that everybody may read is in reach, and many hold more than they should.`,
    },
    {
      line: '- /var/run:/var/run:ro',
      control: 'host-path',
      because: say`The engine’s socket lies in this directory: read-only or not, it takes orders.`,
    },
    { line: '- "8080:8080"', control: 'bind-all', because: say`Monitoring has no password, and now it answers to the whole network.` },
    {
      line: 'GF_SECURITY_ADMIN_PASSWORD: admin',
      control: 'secret-in-env',
      because: say`A password that everybody knows, in a file that everybody reads.`,
    },
  ],
  decoys: [
    { line: '- "127.0.0.1:3000:3000"', because: say`Published for this machine alone.` },
    { line: '- ./prometheus.yml:/etc/prometheus/prometheus.yml:ro', because: say`One file of the project, read-only.` },
    { line: '- metrics:/prometheus', because: say`A named volume for the data.` },
  ],
  hints: [
    say`Which of the four services is so close to the host that it needs nothing else to own it?`,
    say`Look at its rights, its mounts and its port; then look for a password elsewhere.`,
    say`Three holes are in cadvisor, one in node-exporter, one in grafana. One of the mounts holds a socket.`,
  ],
  evidence: [
    { attack: 'docker-socket', of: 0 },
    { attack: 'host-files', of: 0 },
    { attack: 'disk-read', of: 'weak' },
    { attack: 'environment-secret', of: 'weak' },
  ],
  sources: [
    { of: 'CIS Docker 1.6.0', id: '5.5' },
    { of: 'CIS Docker 1.6.0', id: '5.6' },
    { of: 'OWASP Docker', id: 'RULE #1' },
  ],
});
