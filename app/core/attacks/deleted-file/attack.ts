import { say } from '../../../languages/say.ts';
import { patchBuild, patchRun } from '../../spec/edit.ts';
import { fieldRef } from '../../spec/fields.ts';
import { defineAttack, stopped, through } from '../attack.ts';
import { isIgnored, isStaged, takenWhole } from '../context.ts';

const FILE = '.env';

export default defineAttack({
  title: say`Unpack a file that a later step deleted`,
  does: say`The intruder has nothing but the image, and unpacks its layers one by one. A token file that one step copies and a later RUN rm removes is hidden, not gone: the lower layer is part of the image.`,
  reaches: 'data',
  from: 'image',
  weak: (spec, service) =>
    patchBuild(patchRun(spec, service, { image: undefined }), service, {
      repository: 'debian',
      version: '13.6',
      variant: 'slim',
      recipe: 'files',
    }),
  hardened: (spec, service) => patchBuild(spec, service, { ignore: [`**/${FILE}`] }),
  halves: [
    {
      belief: say`A build in stages leaves deleted files behind`,
      says: say`It does: the final image copies what the build stage holds at its end, and none of the layers before.`,
      outcome: 'stopped',
      change: (spec, service) =>
        patchBuild(spec, service, { repository: 'node', version: '24.19.0', variant: 'trixie-slim', recipe: 'node', multiStage: true }),
      taken: ({ service: { build } }) => isStaged(build),
    },
  ],
  verdict: ({ service: { name, build } }) => {
    const recipe = fieldRef('build.recipe', name);
    if (build.repository === undefined) return stopped(say`No image is built here.`, fieldRef('build.repository', name));
    if (isStaged(build))
      return stopped(say`The image holds no layer of the stage that works with such files.`, fieldRef('build.multiStage', name));
    const directory = takenWhole(build);
    if (directory === undefined) return stopped(say`The image takes single files of the context and no directory.`, recipe);
    const field = fieldRef('build.ignore', name);
    return isIgnored(build.ignore ?? [], directory + FILE)
      ? stopped(
          say`The file .dockerignore keeps files such as ${directory}${FILE} out of every layer; a token that the build needs is mounted.`,
          field,
        )
      : through(
          say`A token file such as ${directory}${FILE} would be copied into a layer, and deleting it later leaves it there.`,
          field,
          recipe,
        );
  },
  sources: [
    { of: 'CIS Docker 1.6.0', id: '4.10' },
    { of: 'NIST SP 800-190', id: '4.1.4' },
  ],
});
