import { patch } from '../../spec/edit.ts';
import { type BuildField, serviceNamed } from '../../spec/fields.ts';
import { ownImage, writeImage } from '../../spec/image-reference.ts';
import { contextOf, secretFlags } from '../build-words.ts';
import { defineWriter, type Treatment, type Treatments } from '../format.ts';
import { written } from '../statements.ts';
import { only } from '../treatment.ts';
import { gapsOfService } from './gaps.ts';
import { render } from './render.ts';

const half = {
  'build.registry': 'prints',
  'build.repository': 'prints',
  'build.version': 'prints',
  'build.variant': 'prints',
  'build.digest': 'prints',
  'build.recipe': 'prints',
  'build.multiStage': 'prints',
  'build.packages': 'prints',
  'build.keepPackageCache': 'prints',
  'build.copyWith': 'prints',
  'build.secrets': 'prints',
  'build.secretsVia': 'prints',
  'build.ignore': 'elsewhere',
  'build.makeUser': 'prints',
  'build.stripSetuid': 'prints',
  'build.filesOwnedBy': 'prints',
  'build.stateDirectories': 'prints',
  'build.environment': 'prints',
  'build.healthcheck': 'prints',
  'build.entrypoint': 'prints',
  'build.command': 'prints',
  'build.stopSignal': 'prints',
} as const satisfies { readonly [F in BuildField]: Treatment };
/** The run half belongs to other files, but for the user: the image carries it into every one of them. */
const treatments: Treatments = { ...only('run.user'), ...half };

export default defineWriter({
  title: 'Dockerfile',
  language: 'dockerfile',
  scope: 'service',
  rank: 10,
  isRead: true,
  treatments,
  path: ({ services }, service) => (services.length > 1 ? `${service}/Dockerfile` : 'Dockerfile'),
  wanted: (spec, service) => serviceNamed(spec, service).build.repository !== undefined,
  gaps: (spec) => spec.services.flatMap(gapsOfService),
  write: (spec, name) => written(render(serviceNamed(spec, name))),
  apply: (spec, name) => {
    const { build, run } = serviceNamed(spec, name);
    const image = run.image ?? ownImage(spec.project.name, name);
    return [
      `DOCKER_BUILDKIT=1 docker build${secretFlags(build)} -t ${image} ${contextOf(spec, name)}`,
      ...(build.repository === 'scratch' ? [] : [`docker buildx imagetools inspect ${writeImage(patch(build, { digest: undefined }))}`]),
    ];
  },
});
