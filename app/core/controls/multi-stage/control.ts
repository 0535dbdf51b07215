import { say } from '../../../languages/say.ts';
import type { Recipe } from '../../spec/spec.ts';
import { defineControl, sealed, weakened } from '../control.ts';
import { byValue } from '../lenses.ts';

/** Files are copied as they are, so there is nothing to build. */
const COPIED: readonly Recipe[] = ['static-site', 'files'];

export default defineControl({
  step: 'image',
  rank: 50,
  scope: 'service',
  title: say`Multi-stage build`,
  question: say`Is the program built in one image and run in another?`,
  keys: ['FROM … AS build', 'COPY --from'],
  fields: ['build.multiStage'],
  options: [
    {
      choice: 'stages',
      label: say`Build in one stage, run in another`,
      stops: say`Compilers, development packages and history in production.`,
      costs: say`Every file that the program needs must be copied on purpose.`,
    },
    { choice: 'single', label: say`One stage for both`, costs: say`Whoever gets in finds the tools to build more.` },
  ],
  details: {},
  applies: ({ service: { build } }) => build.repository !== undefined && build.recipe !== undefined && !COPIED.includes(build.recipe),
  ...byValue('build', 'multiStage', { stages: true, single: undefined }),
  recommend: ({ workload: { title } }) => ({
    answer: { choice: 'stages' },
    because: say`${title} needs its build tools only while it is built.`,
  }),
  judge: ({ service: { build } }) =>
    build.multiStage ? sealed : weakened(say`Compilers and development packages stay in the image that runs.`),
  sources: [
    { of: 'CIS Docker 1.6.0 and 1.8.0', id: '4.3' },
    { of: 'NIST SP 800-190', id: '4.1.2' },
  ],
});
