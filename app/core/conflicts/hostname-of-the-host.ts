import { say } from '../../languages/say.ts';
import { patchRun } from '../spec/edit.ts';
import { defineConflict, runRefs } from './conflict.ts';

export default defineConflict({
  title: say`Hostname of the host`,
  rules: [],
  severity: 'error',
  scope: 'service',
  source: 'run here, Engine 20.10.24',
  find: (spec, service) =>
    service.run.uts === 'host' && service.run.hostname !== undefined
      ? [
          {
            fields: runRefs(service, 'hostname', 'uts'),
            says: say`The container does not start: "conflicting options: hostname and the UTS mode".`,
            cure: { label: say`A host name of its own`, spec: patchRun(spec, service.name, { uts: undefined }) },
          },
        ]
      : [],
});
