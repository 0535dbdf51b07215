import { defineControl, sealed, weakened } from '../control.ts';
import { byValue } from '../lenses.ts';

export default defineControl({
  step: 'privileges',
  rank: 100,
  scope: 'service',
  title: 'SELinux label',
  question: 'Which SELinux label does the process carry?',
  keys: ['--security-opt label', 'security_opt: label'],
  fields: ['run.selinux'],
  options: [
    {
      choice: 'engine',
      label: "The engine's, where the host has SELinux",
      stops: 'Touching files and processes of the host and of other containers.',
    },
    {
      choice: 'label',
      label: 'Your own',
      asks: ['selinux'],
      stops: 'What the policy of that type denies.',
      costs: 'The type must exist on the host.',
    },
    { choice: 'disable', label: 'None', costs: 'One wall less.' },
  ],
  details: { selinux: { type: 'text', kind: 'label', label: 'Label', hint: 'Such as type:container_t.' } },
  ...byValue('run', 'selinux', { engine: undefined, disable: 'disable' }, { given: 'label' }),
  recommend: ({ workload }) => ({
    answer: { choice: 'engine' },
    because: `${workload.title} works as container_t, and hosts without SELinux ignore it.`,
  }),
  judge: ({ service: { run } }) => (run.selinux === 'disable' ? weakened('SELinux does not confine the container.') : sealed),
  sources: [
    { of: 'CIS Docker 1.6.0', id: '5.3' },
    { of: 'OWASP Docker', id: 'RULE #6' },
    { of: 'Kubernetes PSS', id: 'baseline seLinuxOptions' },
    { of: 'run here', id: 'Engine 20.10.24 without SELinux: label=disable is accepted and does nothing' },
  ],
});
