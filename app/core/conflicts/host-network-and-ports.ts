import { say } from '../../languages/say.ts';
import { patchRun } from '../spec/edit.ts';
import { defineConflict, runRefs } from './conflict.ts';

export default defineConflict({
  title: say`Host network and ports`,
  rules: ['R18'],
  severity: 'warn',
  scope: 'service',
  source: 'run here, Engine 20.10.24',
  find: (spec, service) =>
    service.run.networkMode === 'host' && service.run.ports?.length
      ? [
          {
            fields: runRefs(service, 'ports', 'networkMode'),
            says: say`The program listens on the host itself: "Published ports are discarded when using host network mode".`,
            cure: { label: say`Publish nothing`, spec: patchRun(spec, service.name, { ports: undefined }) },
          },
        ]
      : [],
});
