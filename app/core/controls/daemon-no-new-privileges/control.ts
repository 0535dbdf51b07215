import { say } from '../../../languages/say.ts';
import { defineControl, sealed, weakened } from '../control.ts';
import { byValue } from '../lenses.ts';

export default defineControl({
  step: 'privileges',
  rank: 120,
  scope: 'project',
  title: say`No new privileges, for every container`,
  question: say`Shall the daemon forbid gained rights where a container does not say?`,
  keys: ['"no-new-privileges"'],
  fields: ['host.noNewPrivileges'],
  options: [
    {
      choice: 'on',
      label: say`Yes`,
      stops: say`Setuid programs in containers that forgot to ask, Swarm tasks included.`,
      costs: say`Containers that use su or sudo need an opt-out.`,
    },
    { choice: 'off', label: say`No`, costs: say`Each container must ask for itself; a Swarm stack cannot.` },
  ],
  details: {},
  ...byValue('host', 'noNewPrivileges', { on: true, off: undefined }),
  recommend: () => ({
    answer: { choice: 'on' },
    because: say`It also holds for containers outside this plan, and one that needs otherwise can opt out.`,
  }),
  judge: ({ spec: { host } }) =>
    host.noNewPrivileges ? sealed : weakened(say`Containers outside this plan may gain rights through setuid programs.`),
  sources: [
    { of: 'CIS Docker 1.6.0', id: '2.14' },
    { of: 'CIS Docker 1.8.0', id: '2.15' },
    { of: 'OWASP Docker', id: 'RULE #4' },
    { of: 'run here', id: 'Engine 20.10.24: no-new-privileges=false on a container undoes it' },
  ],
});
