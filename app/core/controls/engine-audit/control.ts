import { say } from '../../../languages/say.ts';
import { defineControl, sealed, weakened } from '../control.ts';
import { byValue } from '../lenses.ts';

const FIRST = 3;
const WATCHED = 16;

export default defineControl({
  step: 'filesystem',
  rank: 86,
  scope: 'project',
  title: say`Audit of the engine`,
  question: say`Does the kernel record who changes the engine’s programs and files?`,
  keys: ['auditctl -w /usr/bin/dockerd'],
  fields: ['host.auditRules'],
  options: [
    {
      choice: 'watched',
      label: say`Yes, every write to them`,
      stops: say`A change of the engine’s files that nobody can name afterwards.`,
      costs: say`A record for every write below the data directory; give the log a file system of its own.`,
    },
    { choice: 'host', label: say`As the host’s own rules have it`, costs: say`Often there are none.` },
  ],
  details: {},
  ...byValue('host', 'auditRules', { host: undefined, watched: true }),
  applies: ({ spec: { host } }) => host.target !== 'desktop',
  recommend: () => ({
    answer: { choice: 'host' },
    because: say`The audit belongs to the whole host, its log needs room of its own, and other rules may be in force already.`,
  }),
  judge: ({ spec: { host } }) =>
    host.auditRules ? sealed : weakened(say`Unless the host has rules of its own, nothing records who changes the engine’s files.`),
  sources: [
    { of: 'CIS Docker 1.6.0 and 1.8.0', id: Array.from({ length: WATCHED }, (_, index) => `1.1.${index + FIRST}`).join(', ') },
    { of: 'man 7', id: 'audit.rules' },
  ],
});
