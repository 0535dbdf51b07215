import { defineControl, sealed, weakened } from '../control.ts';
import { byValue } from '../lenses.ts';

export default defineControl({
  step: 'supply',
  rank: 40,
  scope: 'project',
  title: 'List of parts (SBOM)',
  question: 'Does the image carry a list of what is in it?',
  keys: ['docker buildx build --sbom=true'],
  fields: ['supply.sbom'],
  options: [
    {
      choice: 'attached',
      label: 'Attached at the build',
      stops: 'Guessing whether a new flaw concerns you.',
      costs: 'Needs a registry and a builder or image store that keeps attestations.',
    },
    { choice: 'none', label: 'None' },
  ],
  details: {},
  ...byValue('supply', 'sbom', { attached: true, none: undefined }),
  recommend: ({ workload: { title } }) => ({
    answer: { choice: 'attached' },
    because: `${title} brings parts of others, and their flaws are published under the names of the parts.`,
  }),
  judge: ({ spec: { supply } }) =>
    supply.sbom ? sealed : weakened('When a flaw is published, nobody can look up which images contain the part.'),
  sources: [
    { of: 'OWASP Docker', id: 'RULE #13' },
    { of: 'Docker docs', id: 'build/metadata/attestations/sbom' },
  ],
});
