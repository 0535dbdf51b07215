/** A Dockerfile from nothing: the parts of a plan in the order in which a build needs them. */
import { type FieldId, fieldRef } from '../../spec/fields.ts';
import type { Service } from '../../spec/spec.ts';
import type { Statement } from '../statements.ts';
import {
  builderWord,
  commandText,
  FIELDS_OF,
  healthcheckText,
  imageWord,
  needsRoot,
  PART_LINES,
  type Part,
  type Plan,
  planOf,
  registryLines,
  restoreLines,
  stagesOf,
  stepFields,
  stepLines,
  userText,
  variableLine,
} from './steps.ts';
import { quoted } from './words.ts';

export const BUILD_STAGE = 'build';
const PART_FIELDS: readonly Part[] = ['packages', 'makeUser', 'state', 'setuid'];

/** Fields that decide whether root is needed, for the lines that give and take it. */
const rootFields = (plan: Plan): FieldId[] => [
  'run.user',
  ...FIELDS_OF.builder,
  ...PART_FIELDS.flatMap((part) => (PART_LINES[part](plan).length > 0 ? [FIELDS_OF[part][0]] : [])),
];

/** Statements of a service's Dockerfile; none where nothing is built. */
export function render({ name, build, run }: Service): Statement[] {
  if (build.repository === undefined) return [];
  const plan = planOf(build, run.user);
  const statements: Statement[] = [];
  const add = (lines: readonly string[], fields: readonly FieldId[]) => {
    if (lines.length > 0)
      statements.push({ key: `${statements.length}`, lines, fields: [...new Set(fields)].map((field) => fieldRef(field, name)) });
  };
  const part = (which: Part) => add(PART_LINES[which](plan), FIELDS_OF[which]);
  const { staged, final } = stagesOf(plan);

  add(registryLines(plan), FIELDS_OF.registry);
  if (staged) {
    add([`FROM ${builderWord(plan, staged)} AS ${BUILD_STAGE}`], FIELDS_OF.builder);
    for (const step of staged.build) add(stepLines(step, plan, BUILD_STAGE), stepFields(step, plan));
  }
  add(
    [...(staged ? [''] : []), `FROM ${imageWord(plan)}`],
    staged ? [...FIELDS_OF.from, 'build.multiStage', 'build.recipe'] : FIELDS_OF.from,
  );
  const rooted = needsRoot(plan);
  if (rooted) add(['USER 0'], rootFields(plan));
  part('packages');
  part('makeUser');
  part('state');
  for (const step of final) add(stepLines(step, plan, BUILD_STAGE), stepFields(step, plan));
  part('setuid');
  for (const variable of build.environment ?? []) add([`ENV ${variableLine(variable, plan.mark)}`], FIELDS_OF.environment);
  if (run.user) add([`USER ${userText(run.user, plan.mark)}`], FIELDS_OF.user);
  else if (rooted && plan.ownUser !== undefined) add(restoreLines(plan.ownUser), rootFields(plan));
  if (build.stopSignal !== undefined) add([`STOPSIGNAL ${quoted(build.stopSignal)}`], FIELDS_OF.stopSignal);
  if (build.healthcheck) add([healthcheckText(build.healthcheck)], FIELDS_OF.healthcheck);
  if (build.entrypoint) add([`ENTRYPOINT ${commandText(build.entrypoint)}`], FIELDS_OF.entrypoint);
  if (build.command) add([`CMD ${commandText(build.command)}`], FIELDS_OF.command);
  return statements;
}
