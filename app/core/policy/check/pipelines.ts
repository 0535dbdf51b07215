/** What holds a repository to a policy on every change: the command and the policy lie in it, nothing is fetched but the code. */
import { CHECKOUT, usesOf } from '../../formats/github/pins.ts';

export interface Pipeline {
  readonly system: string;
  /** Where the system looks for it. */
  readonly path: string;
  readonly text: string;
}

/** Where the texts below look for them. */
export const COMMAND_PATH = 'ci/ironhull.js';
export const POLICY_PATH = 'ci/policy.json';

const check = `node ${COMMAND_PATH} check --policy ${POLICY_PATH}`;

export const PIPELINES: readonly Pipeline[] = [
  {
    system: 'GitHub Actions',
    path: '.github/workflows/policy.yml',
    text: `name: container policy
on:
  push:
  pull_request:
  # An exception ends on a day, whether anything changes or not.
  schedule:
    - cron: '17 4 * * *'
permissions:
  contents: read
jobs:
  policy:
    runs-on: ubuntu-24.04
    timeout-minutes: 10
    steps:
      - ${usesOf(CHECKOUT)}
        with:
          persist-credentials: false
      - run: ${check} --format markdown --output "$GITHUB_STEP_SUMMARY" .
`,
  },
  {
    system: 'GitLab CI',
    path: '.gitlab-ci.yml',
    text: `container-policy:
  image: node:24-slim
  timeout: 10 minutes
  script:
    - ${check} .
`,
  },
];
