import { say } from '../../../languages/say.ts';
import { patchRun } from '../../spec/edit.ts';
import type { Ulimit } from '../../spec/spec.ts';
import { defineControl, sealed, weakened } from '../control.ts';
import { limitInputs, limitOf, refusesLimit } from '../limits.ts';

const isNone = (core: Ulimit | undefined): boolean => core?.soft === 0 && core.hard === 0;

export default defineControl({
  step: 'resources',
  rank: 60,
  scope: 'service',
  title: say`Core dumps`,
  question: say`May a crash write the memory of the program to disk?`,
  keys: ['--ulimit core', 'ulimits: core'],
  fields: ['run.core'],
  options: [
    {
      choice: 'none',
      label: say`No`,
      stops: say`Passwords and keys from memory in files on disk.`,
      costs: say`A crash leaves nothing to debug.`,
    },
    { choice: 'limited', label: say`Up to this size`, asks: ['soft', 'hard'] },
    { choice: 'default', label: say`The engine's default`, costs: say`It is often unlimited.` },
  ],
  details: limitInputs('bytes'),
  read: ({ service: { run } }) => {
    if (!run.core) return { choice: 'default' };
    return isNone(run.core) ? { choice: 'none' } : { choice: 'limited', ...run.core };
  },
  write: ({ spec, service }, answer) =>
    patchRun(spec, service.name, {
      core: { none: { soft: 0, hard: 0 }, limited: limitOf(answer) }[answer.choice],
    }),
  refuses: (answer) => (answer.hard === 0 ? { detail: 'hard', says: say`For none, choose "No".` } : refusesLimit(answer)),
  recommend: ({ workload }) => ({ answer: { choice: 'none' }, because: say`${workload.title} does not need core dumps to run.` }),
  judge: ({ spec: { host }, service: { run } }) =>
    isNone(run.core ?? host.core) ? sealed : weakened(say`A crash may write passwords and keys from memory to disk.`),
  sources: [
    { of: 'CIS Docker 1.6.0', id: '2.8' },
    { of: 'CIS Docker 1.8.0', id: '2.9' },
    { of: 'Linux', id: 'core(5)' },
  ],
});
