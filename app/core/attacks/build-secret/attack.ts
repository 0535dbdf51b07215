import { say } from '../../../languages/say.ts';
import { patchBuild, patchRun } from '../../spec/edit.ts';
import { fieldRef } from '../../spec/fields.ts';
import { defineAttack, partly, stopped, through } from '../attack.ts';
import { fetches, isStaged, NODE_BUILD } from '../context.ts';

export default defineAttack({
  title: say`Read a build argument in the image’s history`,
  does: say`The intruder has nothing but the image. What was given as a build argument stands in its history in clear, for everybody who can pull it.`,
  reaches: 'data',
  from: 'image',
  weak: (spec, service) =>
    patchBuild(patchRun(spec, service, { image: undefined }), service, { ...NODE_BUILD, secrets: ['TOKEN'], secretsVia: 'ARG' }),
  hardened: (spec, service) => patchBuild(spec, service, { secretsVia: undefined }),
  halves: [
    {
      belief: say`A build in stages leaves the argument behind`,
      says: say`Seen so on Engine 20.10: the final image holds nothing of it. But provenance of mode max records build arguments (BuildKit’s documentation, not run here), and so do the logs of many CI systems.`,
      outcome: 'stopped',
      change: (spec, service) => patchBuild(spec, service, { multiStage: true }),
      taken: ({ service: { build } }) => build.secretsVia === 'ARG' && isStaged(build),
    },
  ],
  verdict: ({ spec, service: { name, build } }) => {
    const secrets = fieldRef('build.secrets', name);
    const via = fieldRef('build.secretsVia', name);
    const stages = fieldRef('build.multiStage', name);
    if (build.repository === undefined) return stopped(say`No image is built here.`, fieldRef('build.repository', name));
    if (!build.secrets?.length) return stopped(say`The build is given no secret.`, secrets);
    if (build.secretsVia !== 'ARG') return stopped(say`The secret is mounted for the step that reads it, and stays in no layer.`, via);
    if (!fetches(build)) return stopped(say`No step of the build reads the argument.`, fieldRef('build.recipe', name));
    const names = build.secrets.join(', ');
    if (!isStaged(build))
      return through(say`The build argument ${names} stands in the history, which docker history --no-trunc prints.`, via, secrets);
    return spec.supply.provenance === 'max'
      ? partly(
          say`The build argument ${names} belongs to an earlier stage; the image is clean of it, but provenance of mode max records it.`,
          'supply.provenance',
          via,
        )
      : stopped(say`The build argument ${names} belongs to an earlier stage, which the final image leaves behind.`, stages);
  },
  sources: [
    { of: 'CIS Docker 1.6.0', id: '4.10' },
    { of: 'OWASP Docker', id: 'RULE #12' },
    { of: 'BuildKit documentation', id: 'SLSA provenance, modes' },
  ],
});
