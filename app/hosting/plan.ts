/**
 * Ironhull’s own plan: how its image is built and its container run. The Dockerfile, .dockerignore and compose.yaml at the
 * root, and kubernetes.yaml and verify.sh beside this file, are what the app writes for it, unedited.
 */
import type { Answer } from '../core/controls/control.ts';
import { type Given, recommend, respond } from '../core/recommend.ts';
import type { Spec } from '../core/spec/spec.ts';

const SERVICE = 'web';
const PORT = 8080;
/** The server's own settings: headers, types, and how long a browser keeps what. */
const CONFIGURATION = 'app/hosting/nginx.conf';

/** Answers that are not the recommended ones: what is said here is what the app is and where its files are. */
const ANSWERS: readonly (readonly [control: string, Answer])[] = [
  ['application', { choice: 'exec', words: ['nginx', '-c', `/app/${CONFIGURATION}`], image: 'ironhull:0.1.0', recipe: 'files' }],
  ['build-context', { choice: 'allow', keep: ['dist', CONFIGURATION] }],
  [
    'healthcheck',
    {
      choice: 'exec',
      words: ['curl', '-fsS', '-o', '/dev/null', `http://127.0.0.1:${PORT}/`],
      interval: 30_000,
      timeout: 3_000,
      startPeriod: 5_000,
      retries: 3,
    },
  ],
  ['publish-ports', { choice: 'local', local: [{ target: PORT, published: PORT }] }],
];

/** The plan for Docker Engine, or for another target: nginx as it is recommended, with the built app in its image. */
export const ownPlan = (given: Given = {}): Spec =>
  ANSWERS.reduce((spec, [control, answer]) => respond(spec, control, SERVICE, answer), recommend('nginx', 'ironhull', given));
