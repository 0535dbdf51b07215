import { say } from '../../../languages/say.ts';
import { defineControl, sealed, weakened } from '../control.ts';
import { byValue } from '../lenses.ts';

export default defineControl({
  step: 'network',
  rank: 60,
  scope: 'project',
  title: say`The default bridge`,
  question: say`Should the engine have docker0 at all?`,
  keys: ['"bridge": "none"'],
  fields: ['host.noDefaultBridge'],
  options: [
    {
      choice: 'removed',
      label: say`No, remove it`,
      stops: say`Containers that meet only because nobody chose a network for them.`,
      costs: say`Without a network a container has none, and RUN steps of docker build neither.`,
    },
    { choice: 'kept', label: say`Yes` },
  ],
  details: {},
  ...byValue('host', 'noDefaultBridge', { removed: true, kept: undefined }),
  recommend: () => ({
    answer: { choice: 'kept' },
    because: say`docker build reaches package mirrors through it; without traffic between its members it does little harm.`,
  }),
  judge: ({ spec: { host } }) =>
    host.noDefaultBridge || host.interContainer === false
      ? sealed
      : weakened(say`Containers without a network of their own meet on docker0.`),
  sources: [
    { of: 'ANSSI-FT-082', id: 'R3' },
    { of: 'CIS Docker 1.6.0', id: '5.30' },
    { of: 'run here', id: '--bridge=none, run and build, Engine 20.10.24' },
  ],
});
