import { say } from '../../../languages/say.ts';
import { defineControl, sealed, weakened } from '../control.ts';
import { byValue } from '../lenses.ts';

export default defineControl({
  step: 'supply',
  rank: 50,
  scope: 'project',
  title: say`Provenance`,
  question: say`Does the image say from which sources and how it was built?`,
  keys: ['docker buildx build --provenance=mode=max'],
  fields: ['supply.provenance'],
  options: [
    {
      choice: 'max',
      label: say`In full`,
      stops: say`Images from other sources or another builder, where somebody checks.`,
      costs: say`Build arguments are recorded, so they must hold no secret.`,
    },
    {
      choice: 'min',
      label: say`In short`,
      stops: say`Images of unknown base, time and repository.`,
      costs: say`The steps and their arguments are not.`,
    },
    { choice: 'builder', label: say`The builder's default` },
  ],
  details: {},
  ...byValue('supply', 'provenance', { max: 'max', min: 'min', builder: undefined }),
  recommend: ({ workload: { title } }) => ({
    answer: { choice: 'max' },
    because: say`No build argument of ${title} is a secret, so the whole record can be kept.`,
  }),
  judge: ({ spec: { supply, services } }) => {
    if (supply.provenance === undefined) return weakened(say`What the image says of its making is up to the builder.`);
    if (supply.provenance === 'min') return weakened(say`The record leaves out the steps of the build and their arguments.`);
    const leak = services.find(({ build }) => build.secretsVia === 'ARG' && build.secrets?.length);
    return leak ? weakened(say`The record holds the build arguments of ${leak.name}, and they hold secrets.`) : sealed;
  },
  sources: [
    { of: 'OWASP Docker', id: 'RULE #13' },
    { of: 'NIST SP 800-190', id: '4.1.5' },
    { of: 'BuildKit', id: 'docs/attestations/slsa-provenance.md' },
  ],
});
