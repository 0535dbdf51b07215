import { defineControl, sealed } from '../control.ts';
import { byValue } from '../lenses.ts';

export default defineControl({
  step: 'network',
  rank: 100,
  scope: 'project',
  title: 'Name servers of all containers',
  question: 'Which name servers do containers get that name none?',
  keys: ['dns'],
  fields: ['host.dns'],
  options: [
    { choice: 'host', label: "The host's" },
    {
      choice: 'custom',
      label: 'These',
      asks: ['dns'],
      stops: 'Names that a filtering name server refuses, for every container at once.',
      costs: 'RUN steps of a build use them as well; an address that does not answer stops both.',
    },
  ],
  details: { dns: { type: 'list', kind: 'address', label: 'Name servers' } },
  ...byValue('host', 'dns', { host: undefined }, { given: 'custom' }),
  recommend: () => ({ answer: { choice: 'host' }, because: 'Which name servers filter is known only to those who run the network.' }),
  judge: () => sealed,
  sources: [
    { of: 'docker/cli', id: 'docs/reference/dockerd.md' },
    { of: 'docker/docs', id: 'engine/network: DNS services' },
  ],
});
