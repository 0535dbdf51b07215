import { say } from '../../languages/say.ts';
import { patchRun } from '../spec/edit.ts';
import { defineConflict, runRefs } from './conflict.ts';

export default defineConflict({
  title: say`Storage size needs quota`,
  rules: ['R46'],
  severity: 'warn',
  scope: 'service',
  source: 'run here, Engine 20.10.24',
  find: (spec, service) =>
    service.run.storageSize === undefined
      ? []
      : [
          {
            fields: runRefs(service, 'storageSize', 'readOnlyRootFilesystem'),
            says: say`Most hosts refuse it: "--storage-opt is supported only for overlay over xfs with 'pquota' mount option".`,
            cure: {
              label: say`A read-only root filesystem instead`,
              spec: patchRun(spec, service.name, { storageSize: undefined, readOnlyRootFilesystem: true }),
            },
          },
        ],
});
