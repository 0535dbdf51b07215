import { say } from '../../../../languages/say.ts';
import { defineScenario } from '../../scenario.ts';

export default defineScenario({
  kind: 'spot',
  title: say`A container that has run for two years`,
  track: 'reviewer',
  minutes: 7,
  teaches: say`docker inspect tells what is so, whatever the documentation says.`,
  holes: [
    { line: '"REPORT_DB_PASSWORD=winter2024"', control: 'secret-in-env', because: say`Everybody who may ask the engine reads it here.` },
    {
      line: '"Mounts": [{ "Type": "bind", "Source": "/root/.ssh", "Destination": "/root/.ssh", "RW": true, "Propagation": "rprivate" }]',
      control: 'host-path',
      because: say`The keys with which this machine logs in elsewhere lie inside the container.`,
    },
    { line: '"SYS_PTRACE",', control: 'cap-add', because: say`With it a process looks into and changes every other one that it can see.` },
    { line: '"PidMode": "host",', control: 'host-pid', because: say`And those it can see are all processes of the machine.` },
  ],
  decoys: [
    { line: '"Privileged": false,', because: say`It is not privileged; together the other lines come close.` },
    { line: '"ReadonlyRootfs": true,', because: say`Good: its own files cannot be changed.` },
    { line: '"CapDrop": ["ALL"],', because: say`Good in itself; what is added back stands below.` },
    { line: '"HostIp": "127.0.0.1",', because: say`Published for this machine alone.` },
  ],
  hints: [
    say`Nobody reads this output to the end. Read Config for what it knows, HostConfig for what it may, Mounts for what it holds.`,
    say`Look for a password, a path with keys, a capability, and a namespace that it shares.`,
    say`Two of the four only together do their worst: SYS_PTRACE and PidMode.`,
  ],
  evidence: [
    { attack: 'environment-secret', of: 'weak' },
    { attack: 'host-processes', of: 'weak' },
    { attack: 'host-files', of: 'weak' },
  ],
  sources: [
    { of: 'CIS Docker 1.6.0', id: '5.4' },
    { of: 'CIS Docker 1.6.0', id: '5.6' },
    { of: 'CIS Docker 1.6.0', id: '5.16' },
  ],
});
