import { say } from '../../languages/say.ts';
import { patchRun } from '../spec/edit.ts';
import { defineConflict, runRefs } from './conflict.ts';

export default defineConflict({
  title: say`Networks and network mode`,
  rules: ['R59'],
  severity: 'error',
  scope: 'service',
  source: 'compose-spec 05-services.md',
  find: (spec, service) =>
    service.run.networkMode !== undefined && service.run.networks?.length
      ? [
          {
            fields: runRefs(service, 'networkMode', 'networks'),
            says: say`Networks and a network mode exclude each other; compose refuses the file.`,
            cure: { label: say`The networks`, spec: patchRun(spec, service.name, { networkMode: undefined }) },
          },
        ]
      : [],
});
