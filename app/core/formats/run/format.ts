/** `run.sh`: a POSIX shell script that builds, prepares and runs every container of the plan with `docker run`. */
import type { Spec } from '../../spec/spec.ts';
import { defineFormat, type Line } from '../format.ts';
import { patched } from './patch.ts';
import { readScript } from './read.ts';
import { linesOfStatement, statementsOf } from './script.ts';
import { gaps, treatments } from './treatments.ts';

const fresh = (spec: Spec): readonly Line[] =>
  statementsOf(spec, { project: spec.project.name, given: new Map() }).flatMap(linesOfStatement);

export default defineFormat({
  title: 'docker run',
  language: 'shell',
  scope: 'project',
  rank: 20,
  treatments,
  gaps,
  path: () => 'run.sh',
  wanted: () => true,
  get: (text) => readScript(text).reading,
  put: (spec, _service, text) => (text === undefined || text === '' ? fresh(spec) : patched(spec, text)),
  apply: () => ['sh -n run.sh', 'sh run.sh'],
});
