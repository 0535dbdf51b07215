import { defineControl, sealed, weakened } from '../control.ts';
import { byValue } from '../lenses.ts';

export default defineControl({
  step: 'supply',
  rank: 50,
  scope: 'project',
  title: 'Provenance',
  question: 'Does the image say from which sources and how it was built?',
  keys: ['docker buildx build --provenance=mode=max'],
  fields: ['supply.provenance'],
  options: [
    {
      choice: 'max',
      label: 'In full',
      stops: 'Images from other sources or another builder, where somebody checks.',
      costs: 'Build arguments are recorded, so they must hold no secret.',
    },
    {
      choice: 'min',
      label: 'In short',
      stops: 'Images of unknown base, time and repository.',
      costs: 'The steps and their arguments are not.',
    },
    { choice: 'builder', label: "The builder's default" },
  ],
  details: {},
  ...byValue('supply', 'provenance', { max: 'max', min: 'min', builder: undefined }),
  recommend: ({ workload: { title } }) => ({
    answer: { choice: 'max' },
    because: `No build argument of ${title} is a secret, so the whole record can be kept.`,
  }),
  judge: ({ spec: { supply, services } }) => {
    if (supply.provenance === undefined) return weakened('What the image says of its making is up to the builder.');
    if (supply.provenance === 'min') return weakened('The record leaves out the steps of the build and their arguments.');
    const leak = services.find(({ build }) => build.secretsVia === 'ARG' && build.secrets?.length);
    return leak ? weakened(`The record holds the build arguments of ${leak.name}, and they hold secrets.`) : sealed;
  },
  sources: [
    { of: 'OWASP Docker', id: 'RULE #13' },
    { of: 'NIST SP 800-190', id: '4.1.5' },
    { of: 'BuildKit', id: 'docs/attestations/slsa-provenance.md' },
  ],
});
