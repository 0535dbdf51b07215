import type { Recipe } from '../../spec/spec.ts';
import { defineControl, sealed, weakened } from '../control.ts';
import { byValue } from '../lenses.ts';

/** Files are copied as they are, so there is nothing to build. */
const COPIED: readonly Recipe[] = ['static-site', 'files'];

export default defineControl({
  step: 'image',
  rank: 50,
  scope: 'service',
  title: 'Multi-stage build',
  question: 'Is the program built in one image and run in another?',
  keys: ['FROM … AS build', 'COPY --from'],
  fields: ['build.multiStage'],
  options: [
    {
      choice: 'stages',
      label: 'Build in one stage, run in another',
      stops: 'Compilers, development packages and history in production.',
      costs: 'Every file that the program needs must be copied on purpose.',
    },
    { choice: 'single', label: 'One stage for both', costs: 'Whoever gets in finds the tools to build more.' },
  ],
  details: {},
  applies: ({ service: { build } }) => build.repository !== undefined && build.recipe !== undefined && !COPIED.includes(build.recipe),
  ...byValue('build', 'multiStage', { stages: true, single: undefined }),
  recommend: ({ workload: { title } }) => ({
    answer: { choice: 'stages' },
    because: `${title} needs its build tools only while it is built.`,
  }),
  judge: ({ service: { build } }) =>
    build.multiStage ? sealed : weakened('Compilers and development packages stay in the image that runs.'),
  sources: [
    { of: 'CIS Docker 1.6.0 and 1.8.0', id: '4.3' },
    { of: 'NIST SP 800-190', id: '4.1.2' },
  ],
});
