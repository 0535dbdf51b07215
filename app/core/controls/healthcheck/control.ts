import { say } from '../../../languages/say.ts';
import { patch, patchBuild } from '../../spec/edit.ts';
import type { Healthcheck } from '../../spec/spec.ts';
import { hasShell } from '../../workloads/base.ts';
import { commandDetails, readCommand, writeCommand } from '../commands.ts';
import { type Answer, defineControl, sealed, weakened } from '../control.ts';

const TIMES = ['interval', 'timeout', 'startPeriod', 'retries'] as const;
const time = (label: string) => ({ type: 'number', kind: 'milliseconds', unit: 'milliseconds', label, optional: true }) as const;

function read(healthcheck: Healthcheck | undefined): Answer {
  if (healthcheck === undefined) return { choice: 'image' };
  const { test, ...times } = healthcheck;
  return test ? { ...readCommand(test, 'none'), ...times } : { choice: 'none' };
}

export default defineControl({
  step: 'image',
  rank: 110,
  scope: 'service',
  title: say`Health check`,
  question: say`How does anybody know that the program still works?`,
  keys: ['HEALTHCHECK'],
  fields: ['build.healthcheck'],
  options: [
    {
      choice: 'exec',
      label: say`A program without a shell`,
      asks: ['words', ...TIMES],
      stops: say`Hung processes that count as running; no shell is needed to see them.`,
      costs: say`The probe runs in the container and counts against its limits.`,
    },
    {
      choice: 'shell',
      label: say`A line for a shell`,
      asks: ['line', ...TIMES],
      stops: say`Hung processes that count as running.`,
      costs: say`The image must keep a shell and the tools of the line.`,
    },
    { choice: 'image', label: say`What the base image says` },
    { choice: 'none', label: say`None`, costs: say`A process that hangs counts as running.` },
  ],
  details: {
    ...commandDetails,
    interval: time(say`Between two probes`),
    timeout: time(say`Longest answer`),
    startPeriod: time(say`Grace at the start`),
    retries: { type: 'number', kind: 'count', unit: 'count', label: say`Failures before unhealthy`, optional: true },
  },
  applies: ({ service: { build } }) => build.repository !== undefined,
  read: ({ service: { build } }) => read(build.healthcheck),
  write: ({ spec, service }, answer) => {
    const test = writeCommand(answer);
    const times = Object.fromEntries(TIMES.map((name) => [name, test && answer[name]]));
    return patchBuild(spec, service.name, {
      healthcheck: answer.choice === 'image' ? undefined : patch<Healthcheck>({}, { test, ...times }),
    });
  },
  recommend: ({ workload }) => ({
    answer: read(workload.healthcheck),
    because: workload.healthcheck
      ? say`The image of ${workload.title} holds a program that can ask it, so no further tool is needed.`
      : say`Nothing is known of how ${workload.title} answers; name a probe if it has one.`,
  }),
  judge: ({ service, workload }) => {
    const { healthcheck } = service.build;
    if (healthcheck?.test?.form === 'shell' && !hasShell(service, workload))
      return weakened(say`The probe needs a shell, and the image has none.`);
    return healthcheck?.test ? sealed : weakened(say`A process that hangs counts as running.`);
  },
  sources: [
    { of: 'CIS Docker 1.6.0 and 1.8.0', id: '4.6, 5.27' },
    { of: 'run here, Engine 20.10.24', id: 'probe without curl; restart policy and an unhealthy container' },
  ],
});
