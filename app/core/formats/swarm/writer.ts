/** `stack.yaml`: every service of the plan, for `docker stack deploy`. Never the compose file: it takes other keys. */
import { say } from '../../../languages/say.ts';
import type { Spec } from '../../spec/spec.ts';
import { defineWriter } from '../format.ts';
import { quoted } from '../run/quoted.ts';
import { makeSecretFile, ownSecretFiles, SECRET_DIRECTORY } from '../secret-files.ts';
import { written } from '../statements.ts';
import { gaps } from './gaps.ts';
import { render, sayable } from './spelling.ts';
import { treatments } from './treatments.ts';

const imagesOf = ({ services }: Spec): string[] => [
  ...new Set(services.flatMap(({ build, run }) => (build.repository === undefined || run.image === undefined ? [] : [run.image]))),
];

export default defineWriter({
  title: say`Stack file`,
  language: 'yaml',
  scope: 'project',
  rank: 35,
  isRead: true,
  targets: ['swarm'],
  treatments,
  gaps,
  path: () => 'stack.yaml',
  wanted: () => true,
  write: (spec) => written(render(sayable(spec))),
  apply: (spec) => {
    const files = [...ownSecretFiles(spec).keys()];
    const secrets = files.length === 0 ? [] : [[...SECRET_DIRECTORY, ...files.map(makeSecretFile)].join('\n')];
    const images = imagesOf(spec);
    return [
      ...secrets,
      ...(images.length === 0
        ? []
        : [
            say`Every node fetches its images by itself: give them names of a registry that all nodes reach.`,
            images.map((image) => `docker push ${quoted(image)}`).join('\n'),
          ]),
      say`The options of daemon.json hold on the node that has them, so it belongs on every node.`,
      'docker stack config -c stack.yaml >/dev/null',
      `docker stack deploy -c stack.yaml ${quoted(spec.project.name)}`,
    ];
  },
});
