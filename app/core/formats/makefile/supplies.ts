/** Every answer about the supply chain, alone and in the company of a full set. Used by tests only. */
import type { Supply } from '../../spec/spec.ts';

const ANSWERS: { readonly [L in keyof Supply]-?: readonly NonNullable<Supply[L]>[] } = {
  ci: ['github', 'gitlab'],
  scanner: ['trivy', 'grype', 'scout', 'clair'],
  linter: ['hadolint', 'build-checks', 'both'],
  secretScan: ['gitleaks', 'trufflehog', 'trivy'],
  sbom: [true, false],
  provenance: ['min', 'max'],
  signature: ['cosign-keyless', 'cosign-key'],
  rebuild: ['daily', 'weekly', 'monthly'],
  updates: ['renovate', 'dependabot'],
};
const FULL: Supply = {
  scanner: 'trivy',
  linter: 'both',
  secretScan: 'gitleaks',
  sbom: true,
  provenance: 'max',
  signature: 'cosign-keyless',
  rebuild: 'weekly',
  updates: 'renovate',
};

const CI: readonly Supply[] = [{}, { ci: 'github' }, { ci: 'gitlab' }];
const each = Object.entries(ANSWERS).flatMap(([leaf, values]) => values.map((value): Supply => ({ [leaf]: value })));
const without = Object.keys(FULL).map((leaf): Supply => Object.fromEntries(Object.entries(FULL).filter(([other]) => other !== leaf)));

/** None, each alone, each in place of the one of a full set, and the full set without each; for every CI system. */
export const SUPPLIES: readonly Supply[] = CI.flatMap((ci) =>
  [{}, ...each, ...each.map((one) => ({ ...FULL, ...one })), ...without].map((supply) => ({ ...ci, ...supply })),
);
