import { say } from '../../languages/say.ts';
import { patchBuild } from '../spec/edit.ts';
import { buildRefs, defineConflict } from './conflict.ts';

export default defineConflict({
  title: say`Build secret in arguments`,
  rules: ['R53'],
  severity: 'error',
  scope: 'service',
  source: 'run here, Engine 20.10.24',
  find: (spec, service) =>
    service.build.secretsVia === 'ARG' && service.build.secrets?.length
      ? [
          {
            fields: buildRefs(service, 'secretsVia', 'secrets'),
            says: say`A build argument is no secret: docker history --no-trunc prints it to everybody who has the image.`,
            cure: { label: say`Mount it for the step`, spec: patchBuild(spec, service.name, { secretsVia: undefined }) },
          },
        ]
      : [],
});
