import { say } from '../../../languages/say.ts';
import { defineControl, sealed } from '../control.ts';
import { byValue } from '../lenses.ts';

export default defineControl({
  step: 'supply',
  rank: 75,
  scope: 'project',
  title: say`CI system`,
  question: say`What runs these checks on every change?`,
  keys: ['make', '.github/workflows', '.gitlab-ci.yml'],
  fields: ['supply.ci'],
  options: [
    {
      choice: 'github',
      label: say`GitHub Actions`,
      stops: say`Changes that nobody checked, and keys on laptops that can push images.`,
      costs: say`Whoever may change the workflow may push; protect the branch.`,
    },
    {
      choice: 'gitlab',
      label: say`GitLab CI`,
      stops: say`The same.`,
      costs: say`Its runner needs a privileged service to build; use one that runs nothing else.`,
    },
    {
      choice: 'makefile',
      label: say`A Makefile alone, called by hand or by any system`,
      stops: say`Checks that work on one system only.`,
      costs: say`Nothing runs by itself; rebuilds need a line in cron.`,
    },
  ],
  details: {},
  ...byValue('supply', 'ci', { github: 'github', gitlab: 'gitlab', makefile: undefined }),
  recommend: ({ workload: { title } }) => ({
    answer: { choice: 'makefile' },
    because: say`Every check of ${title} can be called from the Makefile, and nobody can guess where its repository lies.`,
  }),
  judge: () => sealed,
  sources: [
    { of: 'NIST SP 800-190', id: '4.1.1, 4.1.5' },
    { of: 'GitHub documentation', id: 'Security hardening for GitHub Actions' },
    { of: 'GitLab documentation', id: 'Docker-in-Docker; keyless signing with Sigstore' },
    { of: 'GitHub Advisory', id: 'GHSA-69fq-xp46-6x23 (CVE-2026-33634), GHSA-mrrh-fwg8-r2c3 (CVE-2025-30066)' },
  ],
});
