import { say } from '../../../../languages/say.ts';
import { defineScenario } from '../../scenario.ts';

export default defineScenario({
  kind: 'spot',
  title: say`The settings of the engine itself`,
  track: 'operator',
  minutes: 5,
  teaches: say`The daemon’s own file decides who may give orders, and what a container may do that says nothing.`,
  holes: [
    {
      line: '"hosts": ["fd://", "tcp://0.0.0.0:2375"],',
      control: 'daemon-remote-api',
      because: say`Without TLS everybody who reaches that port is root of the host.`,
    },
    {
      line: '"insecure-registries": ["registry.example.com:5000"],',
      control: 'registry-tls',
      because: say`Images come without a check of who sent them: whoever stands in between puts in what he likes.`,
    },
    {
      line: '"seccomp-profile": "unconfined",',
      control: 'daemon-seccomp',
      because: say`Every container that names no filter of its own has none.`,
    },
    {
      line: '"iptables": false,',
      control: 'iptables-managed',
      because: say`The engine then writes no rule: networks are no longer kept apart, unless somebody writes those rules by hand.`,
    },
  ],
  decoys: [
    {
      line: '"live-restore": true,',
      because: say`Containers go on running while the daemon is replaced. That is a convenience, and safe.`,
    },
    { line: '"userns-remap": "default"', because: say`Root inside is nobody outside: one of the strongest settings there are.` },
    { line: '"icc": false,', because: say`Containers on docker0 do not reach each other: as it should be.` },
    { line: '"no-new-privileges": true,', because: say`A good default for every container that says nothing.` },
  ],
  hints: [
    say`This file speaks for every container of the machine. Who may give it orders?`,
    say`Look for what is open to the network, what is not checked, and what was switched off.`,
    say`There are four: an address, a registry, a filter and the firewall.`,
  ],
  evidence: [{ claim: 'daemon-remote-api' }, { claim: 'daemon-seccomp' }],
  sources: [
    { of: 'CIS Docker 1.6.0', id: '2.4' },
    { of: 'CIS Docker 1.6.0', id: '2.7' },
    { of: 'CIS Docker 1.6.0', id: '2.16' },
  ],
});
