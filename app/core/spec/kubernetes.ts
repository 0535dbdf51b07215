/** Versions of Kubernetes, by their minor number: 34 is 1.34. */
import type { Spec } from './spec.ts';

/** The first that has Pod Security built in and no PodSecurityPolicy beside it. */
export const OLDEST_KUBERNETES = 25;
/** Newest whose API and Pod Security Standards this program knows. */
export const LATEST_KUBERNETES = 37;

/** The version that the plan's files are for. */
export const kubernetesOf = ({ host }: Spec): number => host.kubernetes ?? LATEST_KUBERNETES;
