import { say } from '../../../../languages/say.ts';
import { defineScenario } from '../../scenario.ts';

export default defineScenario({
  kind: 'spot',
  title: say`The wiki that came with the office`,
  track: 'newcomer',
  minutes: 6,
  teaches: say`A few lines give away the host; most of a file is harmless.`,
  holes: [
    {
      line: 'privileged: true',
      control: 'privileged',
      because: say`Every capability, every device, no filter: whoever takes over the web server has the machine.`,
    },
    {
      line: '- /etc:/host/etc',
      control: 'host-path',
      because: say`The configuration of the host, writable, inside the container that the internet talks to.`,
    },
    {
      line: 'POSTGRES_PASSWORD: sales2021',
      control: 'secret-in-env',
      because: say`Everybody who may run docker inspect, and every process in the container, reads it. It is in the repository as well.`,
    },
    {
      line: '- "5432:5432"',
      control: 'bind-all',
      because: say`Without an address it opens on every interface of the host, past the rules that ufw writes. Only the web server needs it.`,
    },
  ],
  decoys: [
    { line: '- "127.0.0.1:8080:80"', because: say`With 127.0.0.1 in front, only the host itself gets in.` },
    {
      line: '- ./nginx.conf:/etc/nginx/conf.d/default.conf:ro',
      because: say`One file of the project, read-only: nothing of the host is in reach.`,
    },
    { line: '- wiki-data:/var/lib/postgresql', because: say`A named volume holds the data and nothing else.` },
  ],
  hints: [
    say`Read it as somebody who has just taken over the web server: what is within reach?`,
    say`Look at rights, at directories of the host, at what listens, and at what is written down.`,
    say`There are four: one right, one directory, one port, one word that should not be in a file.`,
  ],
  evidence: [
    { attack: 'disk-read', of: 'weak' },
    { attack: 'environment-secret', of: 'weak' },
    { attack: 'exposed-port', of: 'weak' },
  ],
  sources: [
    { of: 'CIS Docker 1.6.0', id: '5.4' },
    { of: 'CIS Docker 1.6.0', id: '5.5' },
    { of: 'OWASP Docker', id: 'RULE #3' },
  ],
});
