import { say } from '../../../languages/say.ts';
import { defineControl, sealed, weakened } from '../control.ts';
import { byValue } from '../lenses.ts';

export default defineControl({
  step: 'supply',
  rank: 20,
  scope: 'project',
  title: say`Dockerfile lint`,
  question: say`What reads the Dockerfile before it is built?`,
  keys: ['hadolint', 'docker build --check'],
  fields: ['supply.linter'],
  options: [
    {
      choice: 'both',
      label: say`hadolint and build checks`,
      stops: say`What either of the two does not look for.`,
      costs: say`Some rules are a matter of taste.`,
    },
    { choice: 'hadolint', label: 'hadolint', stops: say`root, unpinned bases, ADD, shell forms.`, costs: say`One more program.` },
    {
      choice: 'build-checks',
      label: say`Checks of BuildKit`,
      stops: say`Secrets in ARG and ENV, ignored files, shell forms.`,
      costs: say`No rule on the user.`,
    },
    { choice: 'none', label: say`Nothing` },
  ],
  details: {},
  ...byValue('supply', 'linter', { both: 'both', hadolint: 'hadolint', 'build-checks': 'build-checks', none: undefined }),
  recommend: ({ workload: { title } }) => ({
    answer: { choice: 'both' },
    because: say`The Dockerfile of ${title} will be edited by hand, and a later edit may take back what was decided here.`,
  }),
  judge: ({ spec: { supply } }) =>
    supply.linter ? sealed : weakened(say`A later edit of the Dockerfile is read by nobody but its author.`),
  sources: [
    { of: 'OWASP Docker', id: 'RULE #9' },
    { of: 'hadolint', id: 'DL3002, DL3006, DL3020, DL3025' },
    { of: 'BuildKit', id: 'checks SecretsUsedInArgOrEnv, CopyIgnoredFile, JSONArgsRecommended' },
  ],
});
