import { say } from '../../languages/say.ts';
import { defineConflict, hostRefs, runRefs } from './conflict.ts';

export default defineConflict({
  title: say`Read only bind on old engine`,
  rules: ['R43'],
  severity: 'warn',
  scope: 'service',
  source: 'run here, Engine 20.10.24',
  find: (spec, service) => {
    const { binds = [], systemBinds = [] } = service.run;
    const isPlain = [...binds, ...systemBinds].some(({ readOnly, recursive }) => readOnly && recursive === undefined);
    if ((spec.host.engine ?? 25) >= 25 || !isPlain) return [];
    return [
      {
        fields: [...runRefs(service, 'binds', 'systemBinds'), ...hostRefs(spec, 'engine')],
        says: say`Before Engine 25 a read-only bind is read-only at its top: other file systems mounted below it stay writable.`,
      },
    ];
  },
});
