import { say } from '../../languages/say.ts';
import { defineConflict, hostRefs, runRefs } from './conflict.ts';

export default defineConflict({
  title: say`Loopback on old engine`,
  rules: ['R50'],
  severity: 'warn',
  scope: 'service',
  source: 'Docker documentation, port publishing; moby issue 45610',
  find: (spec, service) =>
    (spec.host.engine ?? 28) < 28 && service.run.ports?.some(({ address }) => address?.startsWith('127.') || address === '::1')
      ? [
          {
            fields: [...runRefs(service, 'ports'), ...hostRefs(spec, 'engine')],
            says: say`Before Engine 28 hosts of the same network segment also reach ports that are published on 127.0.0.1.`,
          },
        ]
      : [],
});
