import { say } from '../../../languages/say.ts';
import { defineControl, open, sealed, weakened } from '../control.ts';
import { byValue } from '../lenses.ts';

export default defineControl({
  step: 'privileges',
  rank: 40,
  scope: 'service',
  title: say`No new privileges`,
  question: say`May a program that the process starts gain rights?`,
  keys: ['--security-opt no-new-privileges', 'security_opt: no-new-privileges:true'],
  fields: ['run.noNewPrivileges'],
  options: [
    {
      choice: 'never',
      label: say`Never`,
      stops: say`Setuid programs and file capabilities giving root to an intruder.`,
      costs: say`su, sudo and setuid helpers stop working.`,
    },
    { choice: 'engine', label: say`As the daemon is set`, costs: say`Nothing holds unless the daemon says so.` },
    { choice: 'allowed', label: say`Yes, whatever the daemon says`, costs: say`It undoes the default of the daemon.` },
  ],
  details: {},
  ...byValue('run', 'noNewPrivileges', { never: true, engine: undefined, allowed: false }),
  recommend: ({ workload }) => ({ answer: { choice: 'never' }, because: say`${workload.title} starts no setuid program.` }),
  judge: ({ spec, service: { run, build } }) => {
    if (run.noNewPrivileges ?? spec.host.noNewPrivileges) return sealed;
    return build.stripSetuid
      ? weakened(say`A setuid file that reaches the container, by a volume for instance, gives root.`)
      : open(say`A setuid program of the image, such as su, runs as root for whoever starts it.`);
  },
  sources: [
    { of: 'CIS Docker 1.6.0', id: '5.26' },
    { of: 'CIS Docker 1.5.0', id: '5.25' },
    { of: 'OWASP Docker', id: 'RULE #4' },
    { of: 'NIST SP 800-190', id: '4.4.3' },
    { of: 'Kubernetes PSS', id: 'restricted allowPrivilegeEscalation' },
    { of: 'run here', id: 'Engine 20.10.24: a setuid id prints euid=0(root) without, uid=4000 with' },
  ],
});
