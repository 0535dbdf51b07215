import { say } from '../../../languages/say.ts';
import { defineControl, open, sealed } from '../control.ts';
import { byValue } from '../lenses.ts';

export default defineControl({
  step: 'user',
  rank: 40,
  scope: 'project',
  title: say`Group docker on the host`,
  question: say`Who may talk to the engine without a password?`,
  keys: ['gpasswd -d USER docker'],
  fields: ['host.dockerGroup'],
  options: [
    {
      choice: 'nobody',
      label: say`Nobody: sudo docker, or a rootless engine`,
      stops: say`A stolen account of a developer being root of the host at once.`,
      costs: say`Every call asks sudo, or each person runs an engine of their own.`,
    },
    {
      choice: 'members',
      label: say`Members of the group docker`,
      costs: say`Each of them is root without a password and without a trace.`,
    },
  ],
  details: {},
  ...byValue('host', 'dockerGroup', { nobody: undefined, members: true }),
  recommend: ({ workload: { title } }) => ({ answer: { choice: 'nobody' }, because: say`Running ${title} needs no person at the engine.` }),
  judge: ({ spec: { host } }) =>
    host.dockerGroup ? open(say`Every member of the group docker can start a container that mounts / of the host.`) : sealed,
  sources: [
    { of: 'CIS Docker 1.6.0 and 1.8.0', id: '1.1.2' },
    { of: 'OWASP Docker', id: 'RULE #1' },
    { of: 'NIST SP 800-190', id: '4.5.4' },
  ],
});
