/**
 * The programs that the Makefile calls, each as an image pinned by version. Digests are not written here, because none
 * could be looked up; `make digests` prints those of the day, and Renovate adds them.
 */
export interface Tool {
  /** Name of its variable in the Makefile. */
  readonly variable: string;
  /** Registry, repository and tag. */
  readonly image: string;
  /** Where the version and the name of the image were read, and the date of the version. */
  readonly seen: string;
}

const tool = (variable: string, image: string, seen: string): Tool => ({ variable, image, seen });

export const TOOLS = {
  buildkit: tool('BUILDKIT', 'moby/buildkit:v0.32.2', 'moby/buildkit, tag v0.32.2 of 2026-08-04'),
  parts: tool(
    'PARTS',
    'docker/buildkit-syft-scanner:1.12.0',
    'docker/buildkit-syft-scanner, tag v1.12.0 of 2026-08-13; .github/workflows/ci.yaml',
  ),
  hadolint: tool(
    'HADOLINT',
    'ghcr.io/hadolint/hadolint:v2.15.1',
    'hadolint/hadolint, tag v2.15.1 of 2026-07-31; .github/workflows/release.yml',
  ),
  gitleaks: tool(
    'GITLEAKS',
    'ghcr.io/gitleaks/gitleaks:v8.30.1',
    'gitleaks/gitleaks, tag v8.30.1 of 2026-03-12; .github/workflows/release.yml',
  ),
  trufflehog: tool(
    'TRUFFLEHOG',
    'ghcr.io/trufflesecurity/trufflehog:3.97.0',
    'trufflesecurity/trufflehog, tag v3.97.0 of 2026-08-13; .goreleaser.yml',
  ),
  trivy: tool('TRIVY', 'ghcr.io/aquasecurity/trivy:0.74.0', 'aquasecurity/trivy, tag v0.74.0 of 2026-08-14; goreleaser.yml'),
  syft: tool('SYFT', 'ghcr.io/anchore/syft:v1.51.0', 'anchore/syft, tag v1.51.0 of 2026-08-10; .goreleaser.yaml'),
  grype: tool('GRYPE', 'ghcr.io/anchore/grype:v0.116.0', 'anchore/grype, tag v0.116.0 of 2026-07-16; .goreleaser.yaml'),
  scout: tool('SCOUT', 'docker/scout-cli:1.23.1', 'docker/scout-cli, tag v1.23.1 of 2026-07-02; README.md'),
  clair: tool('CLAIR', 'quay.io/projectquay/clair:4.9.0', 'quay/clair, tag v4.9.0 of 2025-12-10; Documentation/howto/getting_started.md'),
  cosign: tool('COSIGN', 'ghcr.io/sigstore/cosign/cosign:v3.1.2', 'sigstore/cosign, tag v3.1.2 of 2026-07-17; release/cloudbuild.yaml'),
} as const satisfies { readonly [name: string]: Tool };
export type ToolId = keyof typeof TOOLS;
