import { say } from '../../../languages/say.ts';
import { defineControl, sealed, weakened } from '../control.ts';
import { byValue } from '../lenses.ts';

export default defineControl({
  step: 'privileges',
  rank: 100,
  scope: 'service',
  title: say`SELinux label`,
  question: say`Which SELinux label does the process carry?`,
  keys: ['--security-opt label', 'security_opt: label'],
  fields: ['run.selinux'],
  options: [
    {
      choice: 'engine',
      label: say`The engine's, where the host has SELinux`,
      stops: say`Touching files and processes of the host and of other containers.`,
    },
    {
      choice: 'label',
      label: say`Your own`,
      asks: ['selinux'],
      stops: say`What the policy of that type denies.`,
      costs: say`The type must exist on the host.`,
    },
    { choice: 'disable', label: say`None`, costs: say`One wall less.` },
  ],
  details: { selinux: { type: 'text', kind: 'label', label: say`Label`, hint: say`Such as type:container_t.` } },
  ...byValue('run', 'selinux', { engine: undefined, disable: 'disable' }, { given: 'label' }),
  recommend: ({ workload }) => ({
    answer: { choice: 'engine' },
    because: say`${workload.title} works as container_t, and hosts without SELinux ignore it.`,
  }),
  judge: ({ service: { run } }) => (run.selinux === 'disable' ? weakened(say`SELinux does not confine the container.`) : sealed),
  sources: [
    { of: 'CIS Docker 1.6.0', id: '5.3' },
    { of: 'OWASP Docker', id: 'RULE #6' },
    { of: 'Kubernetes PSS', id: 'baseline seLinuxOptions' },
    { of: 'run here', id: 'Engine 20.10.24 without SELinux: label=disable is accepted and does nothing' },
  ],
});
