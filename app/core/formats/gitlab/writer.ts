/** `.gitlab-ci.yml`: the goals of the Makefile on GitLab CI, with the Docker executor. No text of the plan stands in it. */
import { say } from '../../../languages/say.ts';
import { type FieldRef, SUPPLY_FIELDS } from '../../spec/fields.ts';
import type { Spec } from '../../spec/spec.ts';
import { defineWriter, type Gap, type Line } from '../format.ts';
import { type Goal, lines } from '../makefile/goal.ts';
import { CRON, checksOf, gapsOfBuilds, shipmentOf } from '../makefile/goals.ts';
import { hasOwnRegistry } from '../makefile/images.ts';
import { only } from '../treatment.ts';

const treatments = only(...SUPPLY_FIELDS.filter((field) => field !== 'supply.updates'));

const OWN: readonly FieldRef[] = ['supply.ci'];
/** docker-library/docker, 29/cli/Dockerfile of 2026-08-06: git, buildx 0.36.1 and compose 5.4.0 are in it, make is not. */
const DOCKER = '29.7.2';

const step = ({ name, fields }: Goal): Line[] =>
  lines(fields.some((field) => field.startsWith('supply.')) ? fields : OWN, `    - make ${name}`);

/** The service does not share a disk with the job, but the directory of all builds is mounted into both. */
const SHARED = ['OUT: $CI_BUILDS_DIR/.ironhull', 'DOCKER_CONFIG: $CI_BUILDS_DIR/.docker'];
const ENGINE = [
  'DOCKER_HOST: tcp://docker:2376',
  'DOCKER_TLS_CERTDIR: /certs',
  "DOCKER_TLS_VERIFY: '1'",
  'DOCKER_CERT_PATH: /certs/client',
];

function ship(spec: Spec, shipment: readonly Goal[]): Line[] {
  if (shipment.length === 0) return [];
  const { rebuild, signature } = spec.supply;
  const registry = hasOwnRegistry(spec)
    ? []
    : ['    REGISTRY: $CI_REGISTRY_IMAGE', '    REGISTRY_USER: $CI_REGISTRY_USER', '    REGISTRY_PASSWORD: $CI_REGISTRY_PASSWORD'];
  const identity = ['    IDENTITY: $CI_PROJECT_URL//$CI_CONFIG_PATH@refs/heads/$CI_COMMIT_REF_NAME', '    ISSUER: $CI_SERVER_URL'];
  const isKeyless = signature === 'cosign-keyless';
  const variables = [...lines(OWN, ...registry), ...(isKeyless ? lines(['supply.signature'], ...identity) : [])];
  return [
    ...lines(
      OWN,
      '',
      '# The only job that may push and sign.',
      'ship:',
      '  stage: ship',
      '  interruptible: false',
      '  resource_group: ship',
    ),
    ...lines(OWN, '  rules:'),
    ...(rebuild
      ? lines(
          ['supply.rebuild'],
          '    # Every layer anew where a schedule calls.',
          `    - if: $CI_PIPELINE_SOURCE == "schedule" && $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH`,
          '      variables:',
          '        BUILD_FLAGS: --pull --no-cache',
        )
      : []),
    ...lines(OWN, '    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH'),
    ...(variables.length > 0 ? [...lines(OWN, '  variables:'), ...variables] : []),
    ...(isKeyless ? lines(['supply.signature'], '  id_tokens:', '    SIGSTORE_ID_TOKEN:', '      aud: sigstore') : []),
    ...lines(OWN, '  script:', '    - make login'),
    ...shipment.flatMap(step),
    ...lines(OWN, '  after_script:', '    - rm -rf "$DOCKER_CONFIG"'),
  ];
}

function write(spec: Spec): readonly Line[] {
  const shipment = shipmentOf(spec);
  const packages = spec.supply.scanner === 'clair' ? 'make jq' : 'make';
  return [
    ...lines(
      OWN,
      '# Ironhull: the goals of the Makefile, on every change and before every shipment.',
      'stages:',
      '  - check',
      ...(shipment.length > 0 ? ['  - ship'] : []),
      '',
      'workflow:',
      '  rules:',
      '    - if: $CI_PIPELINE_SOURCE == "merge_request_event"',
      '    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH',
      '',
      'default:',
      `  image: docker:${DOCKER}-cli`,
      '  services:',
      '    # It runs privileged: give it a runner that runs nothing else.',
      `    - docker:${DOCKER}-dind`,
      '  timeout: 60 minutes',
      '  interruptible: true',
      '  before_script:',
      `    - apk add --no-cache ${packages}`,
      '    - docker context inspect builds >/dev/null 2>&1 || docker context create builds',
      '',
      'variables:',
      ...[...ENGINE, '# Mounted into the job and into the service alike.', ...SHARED, 'CONTEXT: builds'].map((entry) => `  ${entry}`),
      '  # A key that was committed once stays in the history.',
      "  GIT_DEPTH: '0'",
      '  VERIFY: --json --no-host',
      '',
      'check:',
      '  stage: check',
      '  script:',
    ),
    ...checksOf(spec).flatMap(step),
    ...ship(spec, shipment),
  ];
}

/** A schedule is kept by the project, not by the file. */
function gaps(spec: Spec): Gap[] {
  const { rebuild } = spec.supply;
  const unbuilt = gapsOfBuilds(spec);
  if (rebuild === undefined || unbuilt.length > 0) return unbuilt;
  return [
    {
      field: 'supply.rebuild',
      fails: 'open',
      because: say`GitLab keeps schedules in the settings of the project, not in the file.`,
      instead: say`Under Build, Pipeline schedules: ${CRON[rebuild]} on the default branch.`,
    },
  ];
}

export default defineWriter({
  title: 'GitLab CI',
  language: 'yaml',
  scope: 'project',
  rank: 82,
  treatments,
  path: () => '.gitlab-ci.yml',
  wanted: ({ supply }) => supply.ci === 'gitlab',
  gaps,
  write,
  apply: (spec) => [
    say`It calls the Makefile; both belong into the repository, with verify.sh beside them.`,
    ...(spec.supply.rebuild && shipmentOf(spec).length > 0
      ? [say`Make the schedule in the project, under Build, Pipeline schedules: ${CRON[spec.supply.rebuild]}.`]
      : []),
    ...(spec.services.some(({ build }) => build.secrets?.length)
      ? [say`A line of your own writes the secrets of the builds into the directory secrets before make build.`]
      : []),
    ...(spec.supply.signature === 'cosign-key' && shipmentOf(spec).length > 0
      ? [
          'cosign generate-key-pair',
          say`cosign.pub belongs into the repository, cosign.key and its password into protected variables, COSIGN_PRIVATE_KEY and COSIGN_PASSWORD.`,
        ]
      : []),
    ...(hasOwnRegistry(spec) ? [say`The registry is given by the protected variables REGISTRY, REGISTRY_USER and REGISTRY_PASSWORD.`] : []),
    say`Protect the default branch: whoever may change this file may push and sign.`,
  ],
});
