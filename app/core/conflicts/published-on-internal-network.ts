import { say } from '../../languages/say.ts';
import { patchRun } from '../spec/edit.ts';
import { fieldRef, targetOf } from '../spec/fields.ts';
import { defineConflict, runRefs } from './conflict.ts';

export default defineConflict({
  title: say`Published on internal network`,
  rules: ['R15'],
  severity: 'error',
  scope: 'service',
  source: 'run here, Engine 20.10.24',
  find: (spec, service) => {
    // A Swarm publishes by a network of its own.
    if (targetOf(spec) === 'swarm') return [];
    const { ports = [], networks = [] } = service.run;
    const used = spec.networks.filter(({ name }) => networks.includes(name));
    if (ports.length === 0 || used.length === 0 || !used.every(({ internal }) => internal)) return [];
    return [
      {
        fields: [...runRefs(service, 'ports'), ...used.map(({ name }) => fieldRef('network.internal', name))],
        says: say`Every network of the service is internal, so its ports are not published, and no message says so.`,
        cure: { label: say`Publish nothing`, spec: patchRun(spec, service.name, { ports: undefined }) },
      },
    ];
  },
});
