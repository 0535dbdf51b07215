import { defineControl, sealed, weakened } from '../control.ts';
import { byValue } from '../lenses.ts';

export default defineControl({
  step: 'network',
  rank: 110,
  scope: 'service',
  title: 'Static host names',
  question: 'Does the service need names that no name server knows?',
  keys: ['--add-host', 'extra_hosts'],
  fields: ['run.extraHosts'],
  options: [
    { choice: 'none', label: 'No' },
    {
      choice: 'entries',
      label: 'These',
      asks: ['extraHosts'],
      costs: 'An address that changes must be changed here; host-gateway opens services of the host.',
    },
  ],
  details: {
    extraHosts: {
      type: 'rows',
      label: 'Entries',
      columns: {
        name: { type: 'text', kind: 'hostname', label: 'Name' },
        address: { type: 'text', kind: 'hostAddress', label: 'Address' },
      },
    },
  },
  ...byValue('run', 'extraHosts', { none: undefined }, { given: 'entries' }),
  recommend: ({ workload }) => ({
    answer: { choice: 'none' },
    because: `${workload.title} finds other services by their names on the network they share.`,
  }),
  judge: ({ service: { run } }) =>
    run.extraHosts?.some(({ address }) => address === 'host-gateway')
      ? weakened('host-gateway leads to the services of the host.')
      : sealed,
  sources: [
    { of: 'docker/cli', id: 'docs/reference/run.md: --add-host' },
    { of: 'run here', id: '--add-host a:host-gateway, Engine 20.10.24' },
  ],
});
