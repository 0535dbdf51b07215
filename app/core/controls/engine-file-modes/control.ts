import { say } from '../../../languages/say.ts';
import { defineControl, sealed, weakened } from '../control.ts';
import { byValue } from '../lenses.ts';

const CHECKED = 24;

export default defineControl({
  step: 'filesystem',
  rank: 84,
  scope: 'project',
  title: say`Modes of the engine’s files`,
  question: say`Are owners and modes of the engine’s own files checked?`,
  keys: ['stat -c "%U:%G %a" /etc/docker/daemon.json'],
  fields: ['host.fileChecks'],
  options: [
    {
      choice: 'checked',
      label: say`Yes, when the host is prepared`,
      stops: say`Files of the engine that somebody else may write to or read.`,
      costs: say`A change after that is not seen; run the script again.`,
    },
    { choice: 'packages', label: say`As the packages install them`, costs: say`A mode that was changed since stays until somebody looks.` },
  ],
  details: {},
  ...byValue('host', 'fileChecks', { packages: undefined, checked: true }),
  applies: ({ spec: { host } }) => host.target !== 'desktop',
  recommend: () => ({
    answer: { choice: 'packages' },
    because: say`Packages of the engine install these files with the right modes; a host that others have worked on wants the check.`,
  }),
  judge: ({ spec: { host } }) =>
    host.fileChecks ? sealed : weakened(say`Nothing looks whether the engine’s files still have the owners and modes of their packages.`),
  sources: [{ of: 'CIS Docker 1.6.0 and 1.8.0', id: Array.from({ length: CHECKED }, (_, index) => `3.${index + 1}`).join(', ') }],
});
