import { patchHost } from '../spec/edit.ts';
import { defineConflict, hostRefs } from './conflict.ts';

export default defineConflict({
  rules: ['R48'],
  severity: 'error',
  scope: 'project',
  source: 'moby daemon/config',
  find: (spec) =>
    spec.host.interContainer === false && spec.host.iptables === false
      ? [
          {
            fields: hostRefs(spec, 'iptables', 'interContainer'),
            says: 'The daemon does not start: "You specified --iptables=false with --icc=false".',
            cure: { label: 'Let the engine keep its firewall rules', spec: patchHost(spec, { iptables: undefined }) },
          },
        ]
      : [],
});
