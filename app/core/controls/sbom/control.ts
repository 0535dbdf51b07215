import { say } from '../../../languages/say.ts';
import { defineControl, sealed, weakened } from '../control.ts';
import { byValue } from '../lenses.ts';

export default defineControl({
  step: 'supply',
  rank: 40,
  scope: 'project',
  title: say`List of parts (SBOM)`,
  question: say`Does the image carry a list of what is in it?`,
  keys: ['docker buildx build --sbom=true'],
  fields: ['supply.sbom'],
  options: [
    {
      choice: 'attached',
      label: say`Attached at the build`,
      stops: say`Guessing whether a new flaw concerns you.`,
      costs: say`Needs a registry and a builder or image store that keeps attestations.`,
    },
    { choice: 'none', label: say`None` },
  ],
  details: {},
  ...byValue('supply', 'sbom', { attached: true, none: undefined }),
  recommend: ({ workload: { title } }) => ({
    answer: { choice: 'attached' },
    because: say`${title} brings parts of others, and their flaws are published under the names of the parts.`,
  }),
  judge: ({ spec: { supply } }) =>
    supply.sbom ? sealed : weakened(say`When a flaw is published, nobody can look up which images contain the part.`),
  sources: [
    { of: 'OWASP Docker', id: 'RULE #13' },
    { of: 'Docker docs', id: 'build/metadata/attestations/sbom' },
  ],
});
