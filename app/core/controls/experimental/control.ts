import { say } from '../../../languages/say.ts';
import { defineControl, sealed, weakened } from '../control.ts';
import { byValue } from '../lenses.ts';

export default defineControl({
  step: 'resources',
  rank: 240,
  scope: 'project',
  title: say`Experimental features`,
  question: say`Does the daemon offer features that are not finished?`,
  keys: ['experimental'],
  fields: ['host.experimental'],
  options: [
    { choice: 'off', label: say`No`, stops: say`Code of the daemon that few people have looked at.` },
    { choice: 'on', label: say`Yes`, costs: say`Features may change or go with any release.` },
  ],
  details: {},
  ...byValue('host', 'experimental', { off: undefined, on: true }),
  recommend: () => ({ answer: { choice: 'off' }, because: say`Nothing in the plan needs an experimental feature.` }),
  judge: ({ spec }) => (spec.host.experimental ? weakened(say`The daemon runs code that is not finished.`) : sealed),
  sources: [
    { of: 'CIS Docker 1.6.0', id: '2.18' },
    { of: 'CIS Docker 1.8.0', id: '2.19' },
  ],
});
