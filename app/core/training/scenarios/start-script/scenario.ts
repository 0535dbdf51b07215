import { say } from '../../../../languages/say.ts';
import { defineScenario } from '../../scenario.ts';

export default defineScenario({
  kind: 'spot',
  title: say`A script that starts three containers`,
  track: 'operator',
  minutes: 7,
  teaches: say`In long command lines the dangerous words are the short ones.`,
  holes: [
    {
      line: '-v /:/host:ro \\',
      control: 'host-path',
      because: say`Read-only is enough to read every key and password of the host, the shadow file included.`,
    },
    {
      line: '--pid=host \\',
      control: 'host-pid',
      because: say`The arguments and environments of every process of the machine are in reach, and root may end them.`,
    },
    {
      line: '--security-opt seccomp=unconfined \\',
      control: 'seccomp-off',
      because: say`Every system call of the kernel is open to whatever runs in here.`,
    },
    {
      line: '--cap-add SYS_ADMIN \\',
      control: 'cap-add',
      because: say`SYS_ADMIN may mount; with it a container comes close to a privileged one.`,
    },
    {
      line: '-p 9200:9200 \\',
      control: 'bind-all',
      because: say`Without an address the port opens on every interface, past the rules of ufw and firewalld.`,
    },
  ],
  decoys: [
    { line: '-p 127.0.0.1:3000:3000 \\', because: say`Published for this machine alone.` },
    { line: '-v metrics-data:/var/lib/metrics \\', because: say`A named volume: nothing of the host is in reach.` },
    {
      line: '--tmpfs /tmp:rw,noexec,nosuid,nodev,size=64m \\',
      because: say`Room to write that is small, empty at every start, and runs nothing.`,
    },
    {
      line: '--cap-add NET_BIND_SERVICE \\',
      because: say`One capability beside drop ALL, for a port below 1024: the smallest that there is.`,
    },
  ],
  hints: [
    say`Each command is one container. Ask of each what it shares with the host.`,
    say`Files, processes, system calls, capabilities, the network: each is shared once too often.`,
    say`There are five: two in the first command, two in the second, one in the third.`,
  ],
  evidence: [
    { attack: 'host-files', of: 0 },
    { attack: 'host-processes', of: 'weak' },
    { attack: 'kernel-interfaces', of: 'weak' },
    { attack: 'sys-admin', of: 'weak' },
  ],
  sources: [
    { of: 'CIS Docker 1.6.0', id: '5.4' },
    { of: 'CIS Docker 1.6.0', id: '5.16' },
    { of: 'CIS Docker 1.6.0', id: '5.22' },
  ],
});
