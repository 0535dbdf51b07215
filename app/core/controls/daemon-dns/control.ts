import { say } from '../../../languages/say.ts';
import { defineControl, sealed } from '../control.ts';
import { byValue } from '../lenses.ts';

export default defineControl({
  step: 'network',
  rank: 100,
  scope: 'project',
  title: say`Name servers of all containers`,
  question: say`Which name servers do containers get that name none?`,
  keys: ['dns'],
  fields: ['host.dns'],
  options: [
    { choice: 'host', label: say`The host's` },
    {
      choice: 'custom',
      label: say`These`,
      asks: ['dns'],
      stops: say`Names that a filtering name server refuses, for every container at once.`,
      costs: say`RUN steps of a build use them as well; an address that does not answer stops both.`,
    },
  ],
  details: { dns: { type: 'list', kind: 'address', label: say`Name servers` } },
  ...byValue('host', 'dns', { host: undefined }, { given: 'custom' }),
  recommend: () => ({ answer: { choice: 'host' }, because: say`Which name servers filter is known only to those who run the network.` }),
  judge: () => sealed,
  sources: [
    { of: 'docker/cli', id: 'docs/reference/dockerd.md' },
    { of: 'docker/docs', id: 'engine/network: DNS services' },
  ],
});
