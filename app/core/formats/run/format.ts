/** `run.sh`: a POSIX shell script that builds, prepares and runs every container of the plan with `docker run`. */
import type { Spec } from '../../spec/spec.ts';
import { defineFormat, emptySpec, type Line } from '../format.ts';
import { linesOfStatement, statementsOf } from './script.ts';
import { treatments } from './treatments.ts';

const fresh = (spec: Spec): readonly Line[] =>
  statementsOf(spec, { project: spec.project.name, given: new Map() }).flatMap(linesOfStatement);

export default defineFormat({
  title: 'docker run',
  language: 'shell',
  scope: 'project',
  rank: 20,
  treatments,
  path: () => 'run.sh',
  wanted: () => true,
  get: () => ({ spec: emptySpec(), at: new Map(), notUnderstood: [], errors: [] }),
  put: (spec) => fresh(spec),
  apply: () => ['sh -n run.sh', 'sh run.sh'],
});
