import { say } from '../../../languages/say.ts';
import { defineControl, sealed, weakened } from '../control.ts';
import { byValue } from '../lenses.ts';

/** What the baseline of the Pod Security Standards lets a pod set. */
const SAFE = [
  'kernel.shm_rmid_forced',
  ...['ip_local_port_range', 'tcp_syncookies', 'ping_group_range', 'ip_unprivileged_port_start', 'ip_local_reserved_ports'].map(
    (name) => `net.ipv4.${name}`,
  ),
  ...['tcp_keepalive_time', 'tcp_fin_timeout', 'tcp_keepalive_intvl', 'tcp_keepalive_probes', 'tcp_rmem', 'tcp_wmem'].map(
    (name) => `net.ipv4.${name}`,
  ),
  ...['tcp_slow_start_after_idle', 'tcp_notsent_lowat'].map((name) => `net.ipv4.${name}`),
];

export default defineControl({
  step: 'privileges',
  rank: 110,
  scope: 'service',
  title: say`Kernel parameters`,
  question: say`Does the program need other kernel parameters?`,
  keys: ['--sysctl', 'sysctls'],
  fields: ['run.sysctls'],
  options: [
    { choice: 'none', label: say`No` },
    {
      choice: 'listed',
      label: say`Yes, in its own namespaces`,
      asks: ['sysctls'],
      costs: say`Some widen what the container can do to its network.`,
    },
  ],
  details: {
    sysctls: {
      type: 'rows',
      label: say`Parameters`,
      columns: {
        name: { type: 'text', kind: 'sysctl', label: say`Name` },
        value: { type: 'text', kind: 'line', label: say`Value` },
      },
    },
  },
  ...byValue('run', 'sysctls', { none: undefined }, { given: 'listed' }),
  recommend: ({ workload }) => ({ answer: { choice: 'none' }, because: say`${workload.title} works with the values of the host.` }),
  judge: ({ service: { run } }) => {
    const odd = run.sysctls?.find(({ name }) => !SAFE.includes(name));
    return odd ? weakened(say`${odd.name} is not among the parameters that the Pod Security Standards count as safe.`) : sealed;
  },
  sources: [
    { of: 'Kubernetes PSS', id: 'baseline sysctls' },
    { of: 'run here', id: 'Engine 20.10.24: net.* is refused in the network namespace of the host' },
  ],
});
