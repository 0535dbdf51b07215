import { say } from '../../../languages/say.ts';
import { patch, patchBuild } from '../../spec/edit.ts';
import { commandDetails, readCommand, writeCommand } from '../commands.ts';
import { type Answer, defineControl, sealed, weakened } from '../control.ts';

export default defineControl({
  step: 'image',
  rank: 120,
  scope: 'service',
  title: say`Entrypoint and stop signal`,
  question: say`Does the program itself get the signal to stop?`,
  keys: ['ENTRYPOINT', 'STOPSIGNAL'],
  fields: ['build.entrypoint', 'build.stopSignal'],
  options: [
    {
      choice: 'exec',
      label: say`Exec form: the program is PID 1`,
      asks: ['words', 'stopSignal'],
      stops: say`Stops that end in SIGKILL, with files half written.`,
      costs: say`No variables and no pipes in the line.`,
    },
    { choice: 'image', label: say`What the base image says`, asks: ['stopSignal'] },
    {
      choice: 'shell',
      label: say`Shell form: /bin/sh is PID 1`,
      asks: ['line', 'stopSignal'],
      costs: say`Every stop waits for the grace period and ends in SIGKILL.`,
    },
  ],
  details: {
    ...commandDetails,
    stopSignal: {
      type: 'text',
      kind: 'signal',
      label: say`Stop signal`,
      hint: say`Absent: what the base image says, else SIGTERM.`,
      optional: true,
    },
  },
  applies: ({ service: { build } }) => build.repository !== undefined,
  read: ({ service: { build } }) => patch<Answer>(readCommand(build.entrypoint, 'image'), { stopSignal: build.stopSignal }),
  write: ({ spec, service }, answer) =>
    patchBuild(spec, service.name, { entrypoint: writeCommand(answer), stopSignal: answer.stopSignal as string | undefined }),
  recommend: ({ workload: { title, entrypoint, stopSignal } }) => ({
    answer: patch<Answer>(readCommand(entrypoint, 'image'), { stopSignal }),
    because: entrypoint
      ? stopSignal
        ? say`${title} needs no shell in front of it, and ends its work on ${stopSignal}.`
        : say`${title} needs no shell in front of it.`
      : stopSignal
        ? say`The image of ${title} starts it in exec form already; ${stopSignal} lets it end its work.`
        : say`The image of ${title} starts it in exec form already.`,
  }),
  judge: ({ service: { build } }) =>
    build.entrypoint?.form === 'shell'
      ? weakened(say`PID 1 is a shell that passes no signal on: a stop takes the whole grace period.`)
      : sealed,
  sources: [
    { of: 'hadolint', id: 'DL3025' },
    { of: 'BuildKit', id: 'check JSONArgsRecommended' },
    { of: 'run here, Engine 20.10.24', id: 'docker stop of a shell: exit 137 after the grace period' },
  ],
});
