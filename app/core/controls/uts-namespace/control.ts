import { say } from '../../../languages/say.ts';
import { defineControl, sealed, weakened } from '../control.ts';
import { byValue } from '../lenses.ts';

export default defineControl({
  step: 'namespaces',
  rank: 80,
  scope: 'service',
  title: say`UTS namespace`,
  question: say`Does the container have a host name of its own?`,
  keys: ['--uts', '--hostname', 'uts', 'hostname'],
  fields: ['run.uts', 'run.hostname'],
  options: [
    { choice: 'private', label: say`Its own`, asks: ['hostname'], stops: say`Changing the host's name from inside.` },
    { choice: 'host', label: say`The host's`, costs: say`With SYS_ADMIN the container renames the host.` },
  ],
  details: { hostname: { type: 'text', kind: 'hostname', label: say`Host name`, hint: say`Empty: the container id.`, optional: true } },
  ...byValue('run', 'uts', { private: undefined, host: 'host' }, { along: ['hostname'] }),
  recommend: ({ workload }) => ({ answer: { choice: 'private' }, because: say`${workload.title} does not ask for the host's name.` }),
  judge: ({ service: { run } }) =>
    run.uts === 'host' ? weakened(say`The container shares the host's name and, with SYS_ADMIN, may change it.`) : sealed,
  sources: [
    { of: 'CIS Docker 1.6.0', id: '5.21' },
    { of: 'ANSSI-FT-082', id: 'R6' },
    { of: 'run here', id: 'Engine 20.10.24: a host name with --uts host is refused' },
  ],
});
