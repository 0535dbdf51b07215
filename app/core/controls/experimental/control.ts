import { defineControl, sealed, weakened } from '../control.ts';
import { byValue } from '../lenses.ts';

export default defineControl({
  step: 'resources',
  rank: 240,
  scope: 'project',
  title: 'Experimental features',
  question: 'Does the daemon offer features that are not finished?',
  keys: ['experimental'],
  fields: ['host.experimental'],
  options: [
    { choice: 'off', label: 'No', stops: 'Code of the daemon that few people have looked at.' },
    { choice: 'on', label: 'Yes', costs: 'Features may change or go with any release.' },
  ],
  details: {},
  ...byValue('host', 'experimental', { off: undefined, on: true }),
  recommend: () => ({ answer: { choice: 'off' }, because: 'Nothing in the plan needs an experimental feature.' }),
  judge: ({ spec }) => (spec.host.experimental ? weakened('The daemon runs code that is not finished.') : sealed),
  sources: [
    { of: 'CIS Docker 1.6.0', id: '2.18' },
    { of: 'CIS Docker 1.8.0', id: '2.19' },
  ],
});
