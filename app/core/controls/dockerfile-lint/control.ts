import { defineControl, sealed, weakened } from '../control.ts';
import { byValue } from '../lenses.ts';

export default defineControl({
  step: 'supply',
  rank: 20,
  scope: 'project',
  title: 'Dockerfile lint',
  question: 'What reads the Dockerfile before it is built?',
  keys: ['hadolint', 'docker build --check'],
  fields: ['supply.linter'],
  options: [
    {
      choice: 'both',
      label: 'hadolint and build checks',
      stops: 'What either of the two does not look for.',
      costs: 'Some rules are a matter of taste.',
    },
    { choice: 'hadolint', label: 'hadolint', stops: 'root, unpinned bases, ADD, shell forms.', costs: 'One more program.' },
    {
      choice: 'build-checks',
      label: 'Checks of BuildKit',
      stops: 'Secrets in ARG and ENV, ignored files, shell forms.',
      costs: 'No rule on the user.',
    },
    { choice: 'none', label: 'Nothing' },
  ],
  details: {},
  ...byValue('supply', 'linter', { both: 'both', hadolint: 'hadolint', 'build-checks': 'build-checks', none: undefined }),
  recommend: ({ workload: { title } }) => ({
    answer: { choice: 'both' },
    because: `The Dockerfile of ${title} will be edited by hand, and a later edit may take back what was decided here.`,
  }),
  judge: ({ spec: { supply } }) => (supply.linter ? sealed : weakened('A later edit of the Dockerfile is read by nobody but its author.')),
  sources: [
    { of: 'OWASP Docker', id: 'RULE #9' },
    { of: 'hadolint', id: 'DL3002, DL3006, DL3020, DL3025' },
    { of: 'BuildKit', id: 'checks SecretsUsedInArgOrEnv, CopyIgnoredFile, JSONArgsRecommended' },
  ],
});
