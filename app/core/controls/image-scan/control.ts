import { say } from '../../../languages/say.ts';
import { defineControl, sealed, weakened } from '../control.ts';
import { byValue } from '../lenses.ts';

export default defineControl({
  step: 'supply',
  rank: 10,
  scope: 'project',
  title: say`Image scan`,
  question: say`Which scanner looks for known flaws before an image ships?`,
  keys: ['trivy image', 'grype', 'docker scout cves'],
  fields: ['supply.scanner'],
  options: [
    {
      choice: 'trivy',
      label: say`Trivy`,
      stops: say`Images that ship with published flaws, or with secrets, unseen.`,
      costs: say`It was compromised itself in March 2026: pin its action and image by hash.`,
    },
    {
      choice: 'grype',
      label: say`Grype, with an SBOM of Syft`,
      stops: say`The same, from a list of parts that you keep.`,
      costs: say`Two programs.`,
    },
    { choice: 'scout', label: say`Docker Scout`, stops: say`The same, with advice on newer bases.`, costs: say`Needs a Docker account.` },
    {
      choice: 'clair',
      label: say`Clair`,
      stops: say`The same, inside a registry.`,
      costs: say`A service with a database, not one command.`,
    },
    { choice: 'none', label: say`None`, costs: say`Nobody learns when a flaw in the image is published.` },
  ],
  details: {},
  ...byValue('supply', 'scanner', { trivy: 'trivy', grype: 'grype', scout: 'scout', clair: 'clair', none: undefined }),
  recommend: ({ workload: { title } }) => ({
    answer: { choice: 'trivy' },
    because: say`${title} has packages of a distribution or of its language; one command without account and service reads both.`,
  }),
  judge: ({ spec: { supply } }) => (supply.scanner ? sealed : weakened(say`Nobody learns when a flaw in the image is published.`)),
  sources: [
    { of: 'CIS Docker 1.6.0 and 1.8.0', id: '4.4' },
    { of: 'OWASP Docker', id: 'RULE #9' },
    { of: 'NIST SP 800-190', id: '4.1.1, 4.1.3' },
    { of: 'GitHub Advisory', id: 'GHSA-69fq-xp46-6x23 (CVE-2026-33634)' },
  ],
});
