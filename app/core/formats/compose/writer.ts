/** `compose.yaml`: every service of the plan, for `docker compose`. */
import { say } from '../../../languages/say.ts';
import { defineWriter } from '../format.ts';
import { makeSecretFile, ownSecretFiles, SECRET_DIRECTORY } from '../secret-files.ts';
import { written } from '../statements.ts';
import { render } from './render.ts';
import { treatments } from './treatments.ts';

/** Packages of the engine bring Compose 2 along from here on. */
const FIRST_WITH_PLUGIN = 23;

export default defineWriter({
  title: say`Compose file`,
  language: 'yaml',
  scope: 'project',
  rank: 30,
  isRead: true,
  targets: ['docker', 'desktop'],
  treatments,
  path: () => 'compose.yaml',
  wanted: () => true,
  write: (spec) => written(render(spec)),
  apply: (spec) => {
    const files = [...ownSecretFiles(spec).keys()];
    const secrets = files.length === 0 ? [] : [[...SECRET_DIRECTORY, ...files.map(makeSecretFile)].join('\n')];
    // The plugin is younger than the engine in any case: it is updated by itself.
    const old = (spec.host.engine ?? FIRST_WITH_PLUGIN) < FIRST_WITH_PLUGIN;
    const needs = old ? [say`It needs Compose 2, which runs with this engine as well; Compose 1 refuses the keys name and cgroup.`] : [];
    return [...secrets, ...needs, 'docker compose config --quiet', 'docker compose up --detach'];
  },
});
