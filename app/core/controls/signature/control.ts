import { say } from '../../../languages/say.ts';
import { defineControl, sealed, weakened } from '../control.ts';
import { byValue } from '../lenses.ts';

export default defineControl({
  step: 'supply',
  rank: 60,
  scope: 'project',
  title: say`Signature`,
  question: say`How can anybody tell that an image is yours?`,
  keys: ['cosign sign', 'cosign verify'],
  fields: ['supply.signature'],
  options: [
    {
      choice: 'keyless',
      label: say`cosign, with the identity of the CI`,
      stops: say`Images that somebody else pushed under your name, where somebody checks.`,
      costs: say`Names of repository and workflow stand in a public log.`,
    },
    {
      choice: 'key',
      label: say`cosign, with a key`,
      stops: say`The same, without a public log.`,
      costs: say`The key must be kept, and replaced when it leaks.`,
    },
    { choice: 'none', label: say`None` },
  ],
  details: {},
  ...byValue('supply', 'signature', { keyless: 'cosign-keyless', key: 'cosign-key', none: undefined }),
  recommend: ({ workload: { title } }) => ({
    answer: { choice: 'keyless' },
    because: say`The image of ${title} travels through a registry, and this leaves no key to guard.`,
  }),
  judge: ({ spec: { supply } }) =>
    supply.signature ? sealed : weakened(say`Whoever can push to the registry can put another image under your name.`),
  sources: [
    { of: 'CIS Docker 1.6.0 and 1.8.0', id: '4.12; 4.5 (content trust) is obsolete' },
    { of: 'OWASP Docker', id: 'RULE #13' },
    { of: 'NIST SP 800-190', id: '4.1.5' },
    { of: 'docker/cli', id: 'v29.0.0: removal of Docker Content Trust' },
  ],
});
