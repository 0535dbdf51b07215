/**
 * `.github/workflows/ironhull.yml`: the goals of the Makefile on GitHub Actions. No text of the plan stands in it, and
 * nothing that a stranger can write (a branch, a title) is part of a script: such values travel as environment variables.
 */
import { say } from '../../../languages/say.ts';
import { type FieldRef, SUPPLY_FIELDS } from '../../spec/fields.ts';
import type { Spec } from '../../spec/spec.ts';
import { defineWriter, type Line } from '../format.ts';
import { type Goal, lines } from '../makefile/goal.ts';
import { CRON, checksOf, gapsOfBuilds, shipmentOf } from '../makefile/goals.ts';
import { hasOwnRegistry } from '../makefile/images.ts';
import { only } from '../treatment.ts';
import { CHECKOUT, usesOf } from './pins.ts';

const treatments = only(...SUPPLY_FIELDS.filter((field) => field !== 'supply.updates'));

const OWN: readonly FieldRef[] = ['supply.ci'];

/** What GitHub puts in: a value of the repository, never a text of the plan. */
const expression = (of: string): string => `\${{ ${of} }}`;

/** What a goal is given beside the code; everything else it finds by itself. */
function environmentOf({ name }: Goal, { supply }: Spec): readonly string[] {
  if (name === 'verify') return ['VERIFY: --json --no-host'];
  if (name === 'sign' && supply.signature === 'cosign-key')
    return [`COSIGN_PRIVATE_KEY: ${expression('secrets.COSIGN_PRIVATE_KEY')}`, `COSIGN_PASSWORD: ${expression('secrets.COSIGN_PASSWORD')}`];
  if (name === 'signed' && supply.signature === 'cosign-keyless')
    return [
      `IDENTITY: ${expression('github.server_url')}/${expression('github.workflow_ref')}`,
      'ISSUER: https://token.actions.githubusercontent.com',
    ];
  if (name !== 'scan') return [];
  if (supply.scanner === 'scout')
    return [
      `DOCKER_SCOUT_HUB_USER: ${expression('secrets.DOCKER_SCOUT_HUB_USER')}`,
      `DOCKER_SCOUT_HUB_PASSWORD: ${expression('secrets.DOCKER_SCOUT_HUB_PASSWORD')}`,
    ];
  return supply.scanner === 'clair' ? [`CLAIR_API: ${expression('vars.CLAIR_API')}`] : [];
}

/** A goal as a step. What only the plan's files decide belongs to the choice of this system. */
function step(goal: Goal, spec: Spec): Line[] {
  const fields = goal.fields.some((field) => field.startsWith('supply.')) ? goal.fields : OWN;
  const environment = environmentOf(goal, spec);
  return lines(
    fields,
    `      - run: make ${goal.name}`,
    ...(environment.length > 0 ? ['        env:', ...environment.map((entry) => `          ${entry}`)] : []),
  );
}

const job = (name: string): string[] => [`  ${name}:`, '    runs-on: ubuntu-24.04', '    timeout-minutes: 60'];
const CHECKED_OUT = [`      - ${usesOf(CHECKOUT)}`, '        with:', '          persist-credentials: false'];

function ship(spec: Spec, shipment: readonly Goal[]): Line[] {
  if (shipment.length === 0) return [];
  const { rebuild, signature } = spec.supply;
  const own = hasOwnRegistry(spec);
  const registry = own ? [`      REGISTRY: ${expression('vars.REGISTRY')}`] : [];
  const login = own
    ? [
        `          REGISTRY_USER: ${expression('secrets.REGISTRY_USER')}`,
        `          REGISTRY_PASSWORD: ${expression('secrets.REGISTRY_PASSWORD')}`,
      ]
    : [`          REGISTRY_USER: ${expression('github.actor')}`, `          REGISTRY_PASSWORD: ${expression('github.token')}`];
  const lowered = `      - run: echo "REGISTRY=ghcr.io/$(printf %s "$GITHUB_REPOSITORY" | tr '[:upper:]' '[:lower:]')" >>"$GITHUB_ENV"`;
  const environment = [...lines(OWN, ...registry), ...(rebuild ? lines(['supply.rebuild'], '      BUILD_FLAGS: --pull --no-cache') : [])];
  return [
    ...lines(
      OWN,
      '',
      '  # The only job that may push and sign.',
      ...job('ship'),
      '    needs: check',
      "    if: github.ref == 'refs/heads/main'",
    ),
    ...lines(OWN, '    permissions:', '      contents: read', ...(own ? [] : ['      packages: write'])),
    ...(signature === 'cosign-keyless' ? lines(['supply.signature'], '      id-token: write') : []),
    ...(environment.length > 0 ? [...lines(OWN, '    env:'), ...environment] : []),
    ...lines(OWN, '    steps:', ...CHECKED_OUT, ...(own ? [] : [lowered]), '      - run: make login', '        env:', ...login),
    ...shipment.flatMap((goal) => step(goal, spec)),
  ];
}

function write(spec: Spec): readonly Line[] {
  const shipment = shipmentOf(spec);
  const { rebuild } = spec.supply;
  return [
    ...lines(
      OWN,
      '# Ironhull: the goals of the Makefile, on every change and before every shipment.',
      'name: ironhull',
      'on:',
      '  pull_request:',
    ),
    ...lines(OWN, '  push:', '    # The branch that ships; the job below names it too.', '    branches: [main]'),
    ...(rebuild && shipment.length > 0 ? lines(['supply.rebuild'], '  schedule:', `    - cron: '${CRON[rebuild]}'`) : []),
    ...lines(OWN, '  workflow_dispatch:', '', 'permissions:', '  contents: read', '', 'concurrency:'),
    ...lines(
      OWN,
      `  group: ${expression('github.workflow')}-${expression('github.ref')}`,
      `  cancel-in-progress: ${expression("github.event_name == 'pull_request'")}`,
      '',
      'jobs:',
      ...job('check'),
      '    steps:',
      ...CHECKED_OUT,
      '          # A key that was committed once stays in the history.',
      '          fetch-depth: 0',
    ),
    ...checksOf(spec).flatMap((goal) => step(goal, spec)),
    ...ship(spec, shipment),
  ];
}

export default defineWriter({
  title: 'GitHub Actions',
  language: 'yaml',
  scope: 'project',
  rank: 81,
  treatments,
  path: () => '.github/workflows/ironhull.yml',
  wanted: ({ supply }) => supply.ci === 'github',
  gaps: gapsOfBuilds,
  write,
  apply: (spec) => [
    say`It calls the Makefile; both belong into the repository, with verify.sh beside them.`,
    ...(spec.services.some(({ build }) => build.secrets?.length)
      ? [say`A step of your own writes the secrets of the builds into the directory secrets before make build.`]
      : []),
    ...(spec.supply.signature === 'cosign-key' && shipmentOf(spec).length > 0
      ? [
          'cosign generate-key-pair',
          say`cosign.pub belongs into the repository, cosign.key and its password into the secrets COSIGN_PRIVATE_KEY and COSIGN_PASSWORD.`,
        ]
      : []),
    ...(hasOwnRegistry(spec)
      ? [say`The registry is given by the variable REGISTRY and the secrets REGISTRY_USER and REGISTRY_PASSWORD.`]
      : []),
    say`Protect the branch main: whoever may change this file may push and sign.`,
  ],
});
