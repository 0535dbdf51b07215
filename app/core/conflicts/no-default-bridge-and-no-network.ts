import { say } from '../../languages/say.ts';
import { patchRun } from '../spec/edit.ts';
import { defineConflict, hostRefs, runRefs } from './conflict.ts';

export default defineConflict({
  title: say`No default bridge and no network`,
  rules: ['R16'],
  severity: 'error',
  scope: 'service',
  source: 'run here, Engine 20.10.24',
  find: (spec, service) => {
    const { networks = [], networkMode = 'bridge' } = service.run;
    if (!spec.host.noDefaultBridge || networkMode !== 'bridge' || networks.length > 0) return [];
    const name = spec.networks.find(({ internal }) => !internal)?.name ?? 'front';
    const known = spec.networks.some((network) => network.name === name);
    const joined = patchRun(spec, service.name, { networks: [name], networkMode: undefined });
    return [
      {
        fields: [...hostRefs(spec, 'noDefaultBridge'), ...runRefs(service, 'networkMode', 'ports')],
        says: say`${service.name} names no network, and docker0 is gone: it starts with a loopback interface only, and publishes nothing.`,
        cure: { label: say`Join the network ${name}`, spec: known ? joined : { ...joined, networks: [...joined.networks, { name }] } },
      },
    ];
  },
});
