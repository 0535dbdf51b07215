/** `run.sh`: a POSIX shell script that builds, prepares and runs every container of the plan with `docker run`. */
import { defineWriter } from '../format.ts';
import { statementsOf } from './script.ts';
import { linesOfStatement } from './statement.ts';
import { gaps, treatments } from './treatments.ts';

export default defineWriter({
  title: 'docker run',
  language: 'shell',
  scope: 'project',
  rank: 20,
  isRead: true,
  targets: ['docker', 'desktop'],
  treatments,
  gaps,
  path: () => 'run.sh',
  wanted: () => true,
  write: (spec) => statementsOf(spec, { project: spec.project.name, given: new Map() }).flatMap(linesOfStatement),
  apply: () => ['sh -n run.sh', 'sh run.sh'],
});
