import { say } from '../../languages/say.ts';
import { fieldRef } from '../spec/fields.ts';
import { defineConflict, hostRefs, runRefs } from './conflict.ts';

export default defineConflict({
  title: say`Inter container off and shared network`,
  rules: ['R47'],
  severity: 'warn',
  scope: 'service',
  source: 'run here, Engine 20.10.24',
  find: (spec, service, { backend }) => {
    if (spec.host.interContainer !== false || !backend) return [];
    const shared = spec.networks.find(
      ({ name, internal, interContainer }) =>
        !internal &&
        interContainer !== false &&
        service.run.networks?.includes(name) &&
        spec.services.some((other) => other.name !== service.name && other.run.networks?.includes(name)),
    );
    if (!shared) return [];
    return [
      {
        fields: [...hostRefs(spec, 'interContainer'), fieldRef('network.name', shared.name), ...runRefs(service, 'networks')],
        says: say`"icc": false holds on docker0 only: on ${shared.name} every container reaches ${service.name}, on every port. Give it an internal network of its own.`,
      },
    ];
  },
});
