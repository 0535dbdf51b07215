/** `compose.yaml`: every service of the plan, for `docker compose`. */
import { defineWriter } from '../format.ts';
import { makeSecretFile, ownSecretFiles, SECRET_DIRECTORY } from '../secret-files.ts';
import { written } from '../statements.ts';
import { render } from './render.ts';
import { treatments } from './treatments.ts';

export default defineWriter({
  title: 'Compose file',
  language: 'yaml',
  scope: 'project',
  rank: 30,
  targets: ['docker', 'desktop'],
  treatments,
  path: () => 'compose.yaml',
  wanted: () => true,
  write: (spec) => written(render(spec)),
  apply: (spec) => {
    const files = [...ownSecretFiles(spec).keys()];
    const secrets = files.length === 0 ? [] : [[...SECRET_DIRECTORY, ...files.map(makeSecretFile)].join('\n')];
    return [...secrets, 'docker compose config --quiet', 'docker compose up --detach'];
  },
});
