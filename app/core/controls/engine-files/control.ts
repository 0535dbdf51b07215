import { patchHost } from '../../spec/edit.ts';
import { defineControl, sealed, weakened } from '../control.ts';

export default defineControl({
  step: 'filesystem',
  rank: 85,
  scope: 'project',
  title: 'Files of the engine',
  question: 'Are the engine’s own programs and files checked and watched?',
  keys: ['stat', 'auditctl -w /usr/bin/dockerd'],
  fields: ['host.fileChecks', 'host.auditRules'],
  options: [
    {
      choice: 'watched',
      label: 'Checked now, and watched by the audit',
      stops: 'A change of the engine’s files that nobody can name afterwards.',
      costs: 'The audit writes a line for every change below the data directory; give its log a file system of its own.',
    },
    {
      choice: 'checked',
      label: 'Checked when the host is prepared',
      stops: 'Files of the engine that others may write to or read.',
      costs: 'A change after that is not seen.',
    },
    { choice: 'neither', label: 'Left to the host’s own baseline', costs: 'A wrong mode stays until somebody looks.' },
  ],
  details: {},
  read: ({ spec: { host } }) => ({ choice: host.auditRules ? 'watched' : host.fileChecks ? 'checked' : 'neither' }),
  write: ({ spec }, { choice }) =>
    patchHost(spec, {
      fileChecks: choice === 'neither' ? undefined : true,
      auditRules: choice === 'watched' ? true : undefined,
    }),
  applies: ({ spec: { host } }) => host.target === undefined || host.target === 'swarm',
  recommend: () => ({
    answer: { choice: 'neither' },
    because: 'Packages install these files with the right modes, and the audit belongs to the whole host, not to one plan.',
  }),
  judge: ({ spec: { host } }) =>
    host.auditRules
      ? sealed
      : weakened('Nothing records who changes the programs and files of the engine, unless the host’s own rules do.'),
  sources: [
    { of: 'CIS Docker 1.6.0 and 1.8.0', id: '1.1.3 to 1.1.18, 3.1 to 3.24' },
    { of: 'man 7', id: 'audit.rules' },
  ],
});
