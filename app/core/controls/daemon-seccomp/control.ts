import { say } from '../../../languages/say.ts';
import { defineControl, open, sealed } from '../control.ts';
import { byValue } from '../lenses.ts';

export default defineControl({
  step: 'privileges',
  rank: 140,
  scope: 'project',
  title: say`Seccomp profile of the daemon`,
  question: say`Which profile do containers get that name none?`,
  keys: ['"seccomp-profile"'],
  fields: ['host.seccompProfile'],
  options: [
    {
      choice: 'custom',
      label: say`Your own`,
      asks: ['seccompProfile'],
      stops: say`What you leave out of it, in every container.`,
      costs: say`A missing or broken file keeps the daemon from starting.`,
    },
    { choice: 'engine', label: say`The engine's`, stops: say`The system calls that containers do not need.` },
    { choice: 'unconfined', label: say`None`, costs: say`Every container reaches the whole kernel.` },
  ],
  details: { seccompProfile: { type: 'text', kind: 'profile', label: say`Profile`, hint: say`A JSON file on the host.` } },
  ...byValue('host', 'seccompProfile', { engine: undefined, unconfined: 'unconfined' }, { given: 'custom' }),
  recommend: () => ({ answer: { choice: 'engine' }, because: say`The engine keeps its own profile up to date with the kernel.` }),
  judge: ({ spec: { host } }) =>
    host.seccompProfile === 'unconfined' ? open(say`No container is filtered unless it brings a profile of its own.`) : sealed,
  sources: [
    { of: 'CIS Docker 1.6.0', id: '2.17' },
    { of: 'CIS Docker 1.8.0', id: '2.18' },
    { of: 'OWASP Docker', id: 'RULE #6' },
    { of: 'run here', id: 'Engine 20.10.24: the daemon does not start without the file' },
  ],
});
