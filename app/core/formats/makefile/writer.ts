/** `Makefile`: the commands of the pipeline, for hands and for every CI system alike. */
import { say } from '../../../languages/say.ts';
import type { FieldRef } from '../../spec/fields.ts';
import type { Spec } from '../../spec/spec.ts';
import { defineWriter, type Line } from '../format.ts';
import { remark } from '../run/statement.ts';
import { only } from '../treatment.ts';
import { type Goal, lines } from './goal.ts';
import { CRON, checksOf, gapsOfBuilds, goalsOf, isAsked, shipmentOf, stagedOf } from './goals.ts';
import { TOOLS, type ToolId } from './tools.ts';

const PRINTED = ['supply.scanner', 'supply.linter', 'supply.secretScan', 'supply.sbom', 'supply.provenance', 'supply.signature'] as const;
const treatments = only(...PRINTED, 'supply.rebuild');

const FRAME: readonly FieldRef[] = ['project.name'];

const settings = (spec: Spec): Line[] =>
  lines(
    FRAME,
    `# Ironhull, project ${remark(spec.project.name)}: builds, checks and ships its images. "make help" lists the goals.`,
    'SHELL = /bin/sh',
    '.SHELLFLAGS = -euc',
    '.DELETE_ON_ERROR:',
    '.NOTPARALLEL:',
    '',
    '# Where images go, such as registry.example.com/team, and under which tag.',
    'REGISTRY ?=',
    'TAG := $(or $(TAG),$(shell date -u +%Y%m%d)-$(shell git rev-parse --short HEAD 2>/dev/null || echo none))',
    '# Results lie outside of the project, so that no build takes them in.',
    'OUT ?= $(HOME)/.cache/ironhull',
    'DOCKER_CONFIG ?= $(HOME)/.docker',
    'BUILDER ?= ironhull',
    'CONTEXT ?=',
    'BUILD_FLAGS ?=',
    'VERIFY ?=',
    'IDENTITY ?=',
    'ISSUER ?=',
    'export REGISTRY TAG OUT DOCKER_CONFIG IDENTITY ISSUER',
    '',
    '# Tools see what they are given, and no more than that.',
    'RUN = docker run --rm --read-only --tmpfs /tmp --cap-drop ALL --security-opt no-new-privileges --user "$$(id -u):$$(id -g)" --env HOME=/tmp',
    'REPO = --mount "type=bind,src=$$PWD,dst=/repo,readonly"',
    'IN = --mount "type=bind,src=$$OUT,dst=/in"',
    'OUTPUT = --mount "type=bind,src=$$OUT,dst=/out"',
    'CACHE = --mount "type=bind,src=$$OUT/cache,dst=/cache" --env TMPDIR=/cache',
    'AUTH = --mount "type=bind,src=$$DOCKER_CONFIG,dst=/docker,readonly" --env DOCKER_CONFIG=/docker',
  );

/** Every tool that a goal calls, with the fields that call it. */
function toolLines(goals: readonly Goal[]): Line[] {
  const used = new Map<ToolId, Set<FieldRef>>();
  for (const { tools = [], fields } of goals) for (const id of tools) used.set(id, new Set([...(used.get(id) ?? []), ...fields]));
  const ids = (Object.keys(TOOLS) as ToolId[]).filter((id) => used.has(id));
  return [
    ...lines(FRAME, '', '# Pinned by version. "make digests" prints them with the digests of today.'),
    ...ids.map((id) => ({ text: `${TOOLS[id].variable} = ${TOOLS[id].image}`, fields: [...(used.get(id) ?? [])] })),
  ];
}

const rule = ({ name, says, needs = [], fields, recipe }: Goal): Line[] => [
  ...lines(fields, '', `${name}:${needs.map((need) => ` ${need}`).join('')}${says === undefined ? '' : ` ## ${says}`}`),
  ...recipe.map((line) => ({ ...line, text: `\t${line.text}` })),
];

/** A goal that only calls others. */
const series = (name: string, goals: readonly Goal[], says: string): Line[] =>
  goals.length === 0
    ? []
    : lines([...new Set(goals.flatMap(({ fields }) => fields))], '', `${name}: ${goals.map((goal) => goal.name).join(' ')} ## ${says}`);

function rebuild({ supply }: Spec, shipment: readonly Goal[]): Line[] {
  if (supply.rebuild === undefined || shipment.length === 0) return [];
  return lines(
    ['supply.rebuild'],
    '',
    'rebuild: ## Ships with every layer built anew, from the base of today',
    "\t$(MAKE) ship BUILD_FLAGS='--pull --no-cache'",
    '',
    'schedule: ## Prints the line for crontab that rebuilds',
    `\t@printf '%s cd %s && make rebuild\\n' '${CRON[supply.rebuild]}' "$$PWD"`,
  );
}

const HOOK = [
  '',
  'hook: ## Checks before every commit, without the program pre-commit',
  '\t@hook=$$(git rev-parse --git-path hooks/pre-commit); [ ! -e "$$hook" ] || { echo "$$hook is there already" >&2; exit 1; }; \\',
  `\tprintf '#!/bin/sh\\nexec make --no-print-directory pre-commit\\n' >"$$hook"; chmod +x "$$hook"`,
];

function write(spec: Spec): readonly Line[] {
  const goals = goalsOf(spec);
  const [checks, shipment, staged] = [checksOf(spec), shipmentOf(spec), stagedOf(spec)];
  const tools = toolLines(goals);
  const variables = tools.flatMap(({ text }) => /^([A-Z]+) = /.exec(text)?.[1] ?? []);
  const own = goals.some(({ needs = [] }) => needs.includes('builder'));
  const names = [
    ...goals.map(({ name }) => name),
    'check',
    'ship',
    'pre-commit',
    'rebuild',
    'schedule',
    'hook',
    'out',
    'builder',
    'digests',
    'help',
  ];
  return [
    ...settings(spec),
    ...(variables.length > 0 ? tools : []),
    ...lines(
      FRAME,
      '',
      `.PHONY: ${names.join(' ')}`,
      'help: ## Lists the goals',
      `\t@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "%-12s %s\\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))`,
    ),
    ...series('check', checks, say`Everything that a change must pass`),
    ...series('ship', shipment, say`Builds, checks, pushes and signs`),
    ...goals.flatMap(rule),
    ...rebuild(spec, shipment),
    ...series('pre-commit', staged, say`What a commit must pass`),
    ...(staged.length > 0 ? lines(FRAME, ...HOOK) : []),
    ...lines(FRAME, '', 'out:', '\t@mkdir -p "$$OUT"/cache'),
    ...(own
      ? lines(
          FRAME,
          '',
          '# The builder of the engine itself attaches nothing.',
          'builder:',
          '\t@docker buildx inspect "$(BUILDER)" >/dev/null 2>&1 || docker buildx create --name "$(BUILDER)" --driver docker-container --driver-opt image=$(BUILDKIT) $(CONTEXT)',
        )
      : []),
    ...(variables.length > 0
      ? lines(
          FRAME,
          '',
          'digests: ## Prints the tools with the digests of today',
          `\t@for tool in ${variables.map((name) => `${name}=$(${name})`).join(' ')}; do image=$\${tool#*=}; image=$\${image%@*}; \\`,
          `\tprintf '%s = %s@%s\\n' "$\${tool%%=*}" "$$image" "$$(docker buildx imagetools inspect --format '{{.Manifest.Digest}}' "$$image")"; done`,
        )
      : []),
  ];
}

export default defineWriter({
  title: 'Makefile',
  language: 'shell',
  scope: 'project',
  rank: 80,
  treatments,
  path: () => 'Makefile',
  wanted: isAsked,
  gaps: gapsOfBuilds,
  write,
  apply: (spec) => [
    'make check',
    ...(shipmentOf(spec).length > 0 ? ['make login ship REGISTRY=registry.example.com/team'] : []),
    ...(spec.supply.rebuild && shipmentOf(spec).length > 0 ? ['make --no-print-directory schedule'] : []),
    ...(stagedOf(spec).length > 0 ? ['make hook'] : []),
    ...(goalsOf(spec).some(({ tools = [] }) => tools.length > 0) ? ['make digests'] : []),
  ],
});
