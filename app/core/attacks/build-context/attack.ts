import { say } from '../../../languages/say.ts';
import { patchBuild, patchRun } from '../../spec/edit.ts';
import { fieldRef } from '../../spec/fields.ts';
import { defineAttack, stopped, through } from '../attack.ts';
import { isIgnored, takenWhole } from '../context.ts';

/** What lies beside the sources of most projects and is worth something to others. */
const PRIVATE = ['.env', 'config/.env', 'id_ed25519'];
const HISTORY = '.git/config';

export default defineAttack({
  title: say`Find keys that were copied along`,
  does: say`The intruder reads the application’s directory in the image. COPY . . takes .env files, keys and .git along, with the passwords in remote addresses.`,
  reaches: 'data',
  from: 'image',
  weak: (spec, service) =>
    patchBuild(patchRun(spec, service, { image: undefined }), service, {
      repository: 'debian',
      version: '13.6',
      variant: 'slim',
      recipe: 'files',
    }),
  hardened: (spec, service) => patchBuild(spec, service, { ignore: ['.git', '**/.env*', '**/id_ed25519*'] }),
  halves: [
    {
      belief: say`A line .env keeps every .env out`,
      says: say`A pattern starts at the root of the context: .env leaves config/.env in. **/.env means every directory.`,
      outcome: 'through',
      change: (spec, service) => patchBuild(spec, service, { ignore: ['.git', '.env', 'id_ed25519'] }),
      taken: ({ service: { build } }) => build.ignore?.some((line) => /^\/?\.env/.test(line)) ?? false,
    },
    {
      belief: say`A build in stages leaves them behind`,
      says: say`Only what the final stage does not copy. Recipes that copy the whole directory from the build stage take them along.`,
      outcome: 'through',
      change: (spec, service) =>
        patchBuild(spec, service, { repository: 'node', version: '24.19.0', variant: 'trixie-slim', recipe: 'node', multiStage: true }),
      taken: ({ service: { build } }) => build.multiStage === true,
    },
  ],
  verdict: ({ service: { name, build } }) => {
    const recipe = fieldRef('build.recipe', name);
    if (build.repository === undefined) return stopped(say`No image is built here.`, fieldRef('build.repository', name));
    const directory = takenWhole(build);
    if (directory === undefined)
      return stopped(say`The image takes single files of the context and no directory.`, recipe, fieldRef('build.multiStage', name));
    const files = [...PRIVATE.map((path) => directory + path), ...(directory === '' ? [HISTORY] : [])];
    const copied = files.filter((path) => !isIgnored(build.ignore ?? [], path));
    const field = fieldRef('build.ignore', name);
    return copied.length === 0
      ? stopped(say`The file .dockerignore keeps .env files, keys and history out of the build.`, field)
      : through(say`The image would hold ${copied.join(', ')}.`, field, recipe);
  },
  sources: [
    { of: 'CIS Docker 1.6.0', id: '4.10' },
    { of: 'Docker documentation', id: 'Build context, .dockerignore' },
  ],
});
