import { defineControl, sealed, weakened } from '../control.ts';
import { byValue } from '../lenses.ts';

export default defineControl({
  step: 'supply',
  rank: 70,
  scope: 'project',
  title: 'Rebuild and updates',
  question: 'How do fixes of the base image reach what runs?',
  keys: ['docker build --pull --no-cache', 'Renovate', 'Dependabot'],
  fields: ['supply.rebuild', 'supply.updates'],
  options: [
    {
      choice: 'daily',
      label: 'Rebuilt every day',
      asks: ['updates'],
      stops: 'Published flaws that stay for more than a day.',
      costs: 'Builds and deployments every day.',
    },
    {
      choice: 'weekly',
      label: 'Rebuilt every week',
      asks: ['updates'],
      stops: 'Published flaws that stay for more than a week.',
      costs: 'Builds must work without somebody at hand.',
    },
    {
      choice: 'monthly',
      label: 'Rebuilt every month',
      asks: ['updates'],
      stops: 'Published flaws that stay for more than a month.',
      costs: 'A month with known flaws.',
    },
    { choice: 'none', label: 'When somebody thinks of it', asks: ['updates'] },
  ],
  details: {
    updates: {
      type: 'choice',
      among: ['renovate', 'dependabot'],
      label: 'Bot that raises pinned versions',
      hint: 'Renovate keeps tag and digest together.',
      optional: true,
    },
  },
  ...byValue('supply', 'rebuild', { daily: 'daily', weekly: 'weekly', monthly: 'monthly', none: undefined }, { along: ['updates'] }),
  recommend: ({ workload: { title } }) => ({
    answer: { choice: 'weekly', updates: 'renovate' },
    because: `The base of ${title} is pinned, so fixes arrive only by a bot and a rebuild.`,
  }),
  judge: ({ spec: { supply } }) => {
    if (!supply.rebuild) return weakened('Fixes of the base image reach you by chance.');
    return supply.updates ? sealed : weakened('The rebuild takes the same pinned version again; nothing raises it.');
  },
  sources: [
    { of: 'CIS Docker 1.6.0 and 1.8.0', id: '4.4, 5.28' },
    { of: 'NIST SP 800-190', id: '4.1.1, 4.2.2' },
  ],
});
