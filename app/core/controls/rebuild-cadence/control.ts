import { say } from '../../../languages/say.ts';
import { defineControl, sealed, weakened } from '../control.ts';
import { byValue } from '../lenses.ts';

export default defineControl({
  step: 'supply',
  rank: 70,
  scope: 'project',
  title: say`Rebuild and updates`,
  question: say`How do fixes of the base image reach what runs?`,
  keys: ['docker build --pull --no-cache', 'Renovate', 'Dependabot'],
  fields: ['supply.rebuild', 'supply.updates'],
  options: [
    {
      choice: 'daily',
      label: say`Rebuilt every day`,
      asks: ['updates'],
      stops: say`Published flaws that stay for more than a day.`,
      costs: say`Builds and deployments every day.`,
    },
    {
      choice: 'weekly',
      label: say`Rebuilt every week`,
      asks: ['updates'],
      stops: say`Published flaws that stay for more than a week.`,
      costs: say`Builds must work without somebody at hand.`,
    },
    {
      choice: 'monthly',
      label: say`Rebuilt every month`,
      asks: ['updates'],
      stops: say`Published flaws that stay for more than a month.`,
      costs: say`A month with known flaws.`,
    },
    { choice: 'none', label: say`When somebody thinks of it`, asks: ['updates'] },
  ],
  details: {
    updates: {
      type: 'choice',
      among: ['renovate', 'dependabot'],
      label: say`Bot that raises pinned versions`,
      hint: say`Renovate keeps tag and digest together.`,
      optional: true,
    },
  },
  ...byValue('supply', 'rebuild', { daily: 'daily', weekly: 'weekly', monthly: 'monthly', none: undefined }, { along: ['updates'] }),
  recommend: ({ workload: { title } }) => ({
    answer: { choice: 'weekly', updates: 'renovate' },
    because: say`The base of ${title} is pinned, so fixes arrive only by a bot and a rebuild.`,
  }),
  judge: ({ spec: { supply } }) => {
    if (!supply.rebuild) return weakened(say`Fixes of the base image reach you by chance.`);
    return supply.updates ? sealed : weakened(say`The rebuild takes the same pinned version again; nothing raises it.`);
  },
  sources: [
    { of: 'CIS Docker 1.6.0 and 1.8.0', id: '4.4, 5.28' },
    { of: 'NIST SP 800-190', id: '4.1.1, 4.2.2' },
  ],
});
