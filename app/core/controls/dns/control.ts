import { say } from '../../../languages/say.ts';
import { defineControl, sealed } from '../control.ts';
import { byValue } from '../lenses.ts';

export default defineControl({
  step: 'network',
  rank: 90,
  scope: 'service',
  title: say`Name servers of the service`,
  question: say`Which name servers answer what is not a service of the plan?`,
  keys: ['--dns', 'dns'],
  fields: ['run.dns'],
  options: [
    { choice: 'host', label: say`The host's` },
    {
      choice: 'custom',
      label: say`These`,
      asks: ['dns'],
      stops: say`Names that a filtering name server refuses, and data carried out in their labels.`,
      costs: say`Names that only the host knows are not found.`,
    },
  ],
  details: { dns: { type: 'list', kind: 'address', label: say`Name servers` } },
  ...byValue('run', 'dns', { host: undefined }, { given: 'custom' }),
  recommend: ({ workload }) => ({
    answer: { choice: 'host' },
    because: say`${workload.title} finds other services through the resolver that the engine embeds in every network.`,
  }),
  judge: () => sealed,
  sources: [
    { of: 'docker/docs', id: 'engine/network: DNS services' },
    { of: 'moby', id: 'issue 47822' },
  ],
});
