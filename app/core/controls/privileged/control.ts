import { say } from '../../../languages/say.ts';
import { defineControl, open, sealed } from '../control.ts';
import { byValue } from '../lenses.ts';

export default defineControl({
  step: 'privileges',
  rank: 10,
  scope: 'service',
  title: say`Privileged mode`,
  question: say`Does the container need every right of the host?`,
  keys: ['--privileged', 'privileged'],
  fields: ['run.privileged'],
  options: [
    { choice: 'no', label: say`No`, stops: say`Mounting the disks of the host and loading kernel modules from inside.` },
    {
      choice: 'yes',
      label: say`Yes, privileged`,
      costs: say`Root inside is root of the host; dropped capabilities, seccomp and AppArmor are void.`,
    },
  ],
  details: {},
  ...byValue('run', 'privileged', { no: undefined, yes: true }),
  recommend: ({ workload }) => ({ answer: { choice: 'no' }, because: say`${workload.title} needs no device and no kernel right.` }),
  judge: ({ service: { run } }) => (run.privileged ? open(say`The container is privileged: root inside is root of the host.`) : sealed),
  sources: [
    { of: 'CIS Docker 1.6.0', id: '5.5' },
    { of: 'OWASP Docker', id: 'RULE #3' },
    { of: 'ANSSI-FT-082', id: 'R1' },
    { of: 'NIST SP 800-190', id: '4.4.3' },
    { of: 'Kubernetes PSS', id: 'baseline privileged' },
    { of: 'moby', id: 'caps/utils.go' },
  ],
});
