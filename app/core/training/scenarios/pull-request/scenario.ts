import { say } from '../../../../languages/say.ts';
import { defineScenario } from '../../scenario.ts';

export default defineScenario({
  kind: 'spot',
  title: say`A small pull request`,
  track: 'reviewer',
  minutes: 7,
  teaches: say`Words that sound safe, such as ro and tmpfs, are no proof.`,
  holes: [
    {
      line: '- /var/run/docker.sock:/var/run/docker.sock:ro',
      control: 'docker-sock',
      because: say`Read-only protects the file, not the conversation: the engine obeys whoever connects.`,
    },
    {
      line: '- apparmor:unconfined',
      control: 'apparmor-off',
      because: say`It switches off the profile that keeps a container from mounting and from the kernel’s files.`,
    },
    {
      line: 'network_mode: host',
      control: 'host-net',
      because: say`Everything that listens on the host’s 127.0.0.1 is in reach, the database of the neighbours too.`,
    },
    {
      line: '- /etc/ssl/private:/certs:ro',
      control: 'host-path',
      because: say`The private keys of the host, readable: a copy is all that an intruder wants.`,
    },
  ],
  decoys: [
    { line: '- ./proxy.conf:/etc/nginx/conf.d/default.conf:ro', because: say`One file of the project, read-only.` },
    { line: '- no-new-privileges:true', because: say`It keeps set-uid files from giving root; it is one of the cheapest walls.` },
    { line: 'internal: true', because: say`A network without a way out: good for everything behind the front.` },
    { line: '- /run:size=1m,mode=0755,uid=101,gid=101', because: say`A small tmpfs that belongs to the right user.` },
  ],
  hints: [
    say`The author took trouble: many lines end in ro. Ask what read-only protects, and what it does not.`,
    say`One mount speaks to the engine, one holds keys, one line opens the host’s network, one removes a profile.`,
    say`In the proxy: the socket and the keys. In the worker: network_mode and security_opt.`,
  ],
  evidence: [
    { attack: 'docker-socket', of: 0 },
    { attack: 'host-files', of: 0 },
    { attack: 'host-services', of: 'weak' },
  ],
  sources: [
    { of: 'OWASP Docker', id: 'RULE #1' },
    { of: 'CIS Docker 1.6.0', id: '5.10' },
    { of: 'CIS Docker 1.6.0', id: '5.32' },
  ],
});
