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
      stops: 'An image that was not built from your sources by your builder can be told.',
      costs: 'Build arguments are recorded, so they must hold no secret.',
    },
    { choice: 'min', label: 'In short', stops: 'The builder and the time are known.', costs: 'Sources and steps are not.' },
    { choice: 'builder', label: "The builder's default" },
  ],
  details: {},
  ...byValue('supply', 'provenance', { max: 'max', min: 'min', builder: undefined }),
  recommend: ({ workload: { title } }) => ({
    answer: { choice: 'max' },
    because: `No build argument of ${title} is a secret, so the whole record can be kept.`,
  }),
  judge: ({ spec: { supply, services } }) => {
    if (supply.provenance !== 'max') return weakened('The image does not say from which sources it was built.');
    const leak = services.find(({ build }) => build.secretsVia === 'ARG' && build.secrets?.length);
    return leak ? weakened(`The record holds the build arguments of ${leak.name}, and they hold secrets.`) : sealed;
  },
  sources: [
    { of: 'OWASP Docker', id: 'RULE #13' },
    { of: 'NIST SP 800-190', id: '4.1.5' },
    { of: 'BuildKit', id: 'docs/attestations/slsa-provenance.md' },
  ],
});
