import { say } from '../../languages/say.ts';
import { defineConflict, hostRefs, runRefs } from './conflict.ts';

export default defineConflict({
  title: say`Userns remap and binds`,
  rules: ['R13'],
  severity: 'warn',
  scope: 'service',
  source: 'run here, Engine 20.10.24',
  find: (spec, service) => {
    const binds = runRefs(service, 'binds', 'systemBinds');
    if (spec.host.usernsRemap === undefined || service.run.userns === 'host' || binds.length === 0) return [];
    return [
      {
        fields: [...binds, ...hostRefs(spec, 'usernsRemap')],
        says: say`Bind mounts show as owner 65534 and answer "Permission denied" until they are chowned on the host to range start plus uid.`,
      },
    ];
  },
});
