import { say } from '../../../languages/say.ts';
import { patch, patchRun } from '../../spec/edit.ts';
import { type Answer, defineControl, sealed, weakened } from '../control.ts';

const values: { readonly [choice: string]: boolean | undefined } = { init: true, daemon: undefined, program: false };

export default defineControl({
  step: 'resources',
  rank: 80,
  scope: 'service',
  title: say`PID 1 and the end`,
  question: say`Who is PID 1, and how long may it take to stop?`,
  keys: ['--init', 'init', '--stop-timeout', 'stop_grace_period'],
  fields: ['run.init', 'run.stopGracePeriod'],
  options: [
    {
      choice: 'init',
      label: say`A small init in front of the program`,
      asks: ['grace'],
      stops: say`Dead children that fill the process limit, and a kill at every stop.`,
      costs: say`One more process, docker-init, from the host.`,
    },
    { choice: 'daemon', label: say`The program, unless the daemon says otherwise`, asks: ['grace'] },
    { choice: 'program', label: say`The program, in any case`, asks: ['grace'] },
  ],
  details: {
    grace: {
      type: 'number',
      kind: 'milliseconds',
      unit: 'milliseconds',
      label: say`Time to stop`,
      hint: say`Empty: 10 s, then it is killed`,
      optional: true,
    },
  },
  read: ({ service: { run } }) => {
    const choice = run.init === undefined ? 'daemon' : run.init ? 'init' : 'program';
    return patch<Answer>({ choice }, { grace: run.stopGracePeriod });
  },
  write: ({ spec, service }, { choice, grace }) =>
    patchRun(spec, service.name, { init: values[choice], stopGracePeriod: grace as number | undefined }),
  recommend: ({ workload: { title, needsInit, stopGracePeriod } }) => ({
    answer: patch<Answer>({ choice: needsInit ? 'init' : 'daemon' }, { grace: stopGracePeriod }),
    because: needsInit
      ? say`${title} as PID 1 ignores the stop signal or leaves dead children.`
      : say`${title} handles the stop signal and its children itself.`,
  }),
  judge: ({ spec: { host }, service: { run }, workload }) =>
    workload.needsInit && !(run.init ?? host.init)
      ? weakened(say`${workload.title} as PID 1 ignores the stop signal or leaves dead children, which count against the process limit.`)
      : sealed,
  sources: [
    { of: 'docker/docs', id: 'docker container run: --init' },
    { of: 'run here', id: 'docker stop with and without --init, Engine 20.10.24' },
  ],
});
