import type { Command } from '../spec/spec.ts';
import { buildRefs, defineConflict, hostRefs, runRefs } from './conflict.ts';

const RAISES = /(?:^|[\s/;&|])(?:sudo|su|doas)(?:\s|$)/;
const raises = (command: Command | undefined): boolean => command?.words.some((word) => RAISES.test(word)) ?? false;

export default defineConflict({
  rules: ['R26'],
  severity: 'warn',
  scope: 'service',
  source: 'run here, Engine 20.10.24',
  find: (spec, service) => {
    const { entrypoint, command } = service.build;
    if (!(service.run.noNewPrivileges ?? spec.host.noNewPrivileges) || !(raises(entrypoint) || raises(command))) return [];
    const forbidding = service.run.noNewPrivileges === undefined ? hostRefs(spec, 'noNewPrivileges') : runRefs(service, 'noNewPrivileges');
    return [
      {
        fields: [...buildRefs(service, ...(raises(entrypoint) ? (['entrypoint'] as const) : (['command'] as const))), ...forbidding],
        says: 'su and sudo gain rights by setuid, which no-new-privileges forbids; gosu, su-exec and setpriv only drop rights and go on working.',
      },
    ];
  },
});
