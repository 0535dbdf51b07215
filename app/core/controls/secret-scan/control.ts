import { say } from '../../../languages/say.ts';
import { defineControl, sealed, weakened } from '../control.ts';
import { byValue } from '../lenses.ts';

export default defineControl({
  step: 'supply',
  rank: 30,
  scope: 'project',
  title: say`Secret scan`,
  question: say`What finds a key that was committed by mistake?`,
  keys: ['gitleaks', 'trufflehog', 'trivy --scanners secret'],
  fields: ['supply.secretScan'],
  options: [
    {
      choice: 'gitleaks',
      label: 'gitleaks',
      stops: say`Keys in the repository and its history that others find first.`,
      costs: say`Test data looks like keys.`,
    },
    {
      choice: 'trufflehog',
      label: 'TruffleHog',
      stops: say`The same; it can try whether a key still works.`,
      costs: say`Trying sends the key to its service.`,
    },
    {
      choice: 'trivy',
      label: say`Trivy`,
      stops: say`Keys in the files of the image.`,
      costs: say`Does not read the history of the repository.`,
    },
    { choice: 'none', label: say`Nothing` },
  ],
  details: {},
  ...byValue('supply', 'secretScan', { gitleaks: 'gitleaks', trufflehog: 'trufflehog', trivy: 'trivy', none: undefined }),
  recommend: ({ workload: { title, secrets } }) => ({
    answer: { choice: 'gitleaks' },
    because:
      secrets.length > 0
        ? say`${title} needs secrets, and files of secrets are committed by mistake sooner or later.`
        : say`The repository around ${title} has a history, which this reads as well.`,
  }),
  judge: ({ spec: { supply } }) => (supply.secretScan ? sealed : weakened(say`A key that is committed by mistake stays unseen.`)),
  sources: [
    { of: 'OWASP Docker', id: 'RULE #9' },
    { of: 'NIST SP 800-190', id: '4.1.4' },
  ],
});
