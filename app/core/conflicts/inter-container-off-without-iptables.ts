import { say } from '../../languages/say.ts';
import { patchHost } from '../spec/edit.ts';
import { defineConflict, hostRefs } from './conflict.ts';

export default defineConflict({
  title: say`Inter container off without iptables`,
  rules: ['R48'],
  severity: 'error',
  scope: 'project',
  source: 'moby daemon/config',
  find: (spec) =>
    spec.host.interContainer === false && spec.host.iptables === false
      ? [
          {
            fields: hostRefs(spec, 'iptables', 'interContainer'),
            says: say`The daemon does not start: "You specified --iptables=false with --icc=false".`,
            cure: { label: say`Let the engine keep its firewall rules`, spec: patchHost(spec, { iptables: undefined }) },
          },
        ]
      : [],
});
