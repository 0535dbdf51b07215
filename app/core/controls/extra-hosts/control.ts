import { say } from '../../../languages/say.ts';
import { defineControl, sealed, weakened } from '../control.ts';
import { byValue } from '../lenses.ts';

export default defineControl({
  step: 'network',
  rank: 110,
  scope: 'service',
  title: say`Static host names`,
  question: say`Does the service need names that no name server knows?`,
  keys: ['--add-host', 'extra_hosts'],
  fields: ['run.extraHosts'],
  options: [
    { choice: 'none', label: say`No` },
    {
      choice: 'entries',
      label: say`These`,
      asks: ['extraHosts'],
      costs: say`An address that changes must be changed here; host-gateway opens services of the host.`,
    },
  ],
  details: {
    extraHosts: {
      type: 'rows',
      label: say`Entries`,
      columns: {
        name: { type: 'text', kind: 'hostname', label: say`Name` },
        address: { type: 'text', kind: 'hostAddress', label: say`Address` },
      },
    },
  },
  ...byValue('run', 'extraHosts', { none: undefined }, { given: 'entries' }),
  recommend: ({ workload }) => ({
    answer: { choice: 'none' },
    because: say`${workload.title} finds other services by their names on the network they share.`,
  }),
  judge: ({ service: { run } }) =>
    run.extraHosts?.some(({ address }) => address === 'host-gateway')
      ? weakened(say`host-gateway leads to the services of the host.`)
      : sealed,
  sources: [
    { of: 'docker/cli', id: 'docs/reference/run.md: --add-host' },
    { of: 'run here', id: '--add-host a:host-gateway, Engine 20.10.24' },
  ],
});
