/**
 * Kubernetes' Pod Security Standards: what a namespace that enforces a level refuses, as its admission controller does.
 * The one source of these verdicts: the writer labels its namespace by them, an audit and a policy report them.
 */
import { LATEST_KUBERNETES, OLDEST_KUBERNETES } from '../../../spec/kubernetes.ts';
import type { Place } from '../../format.ts';
import { Lines } from '../../placed.ts';
import { type Pod, readManifest } from '../pods.ts';
import { baseline } from './baseline.ts';
import type { Check, Refused } from './check.ts';
import { restricted } from './restricted.ts';

export const LEVELS = ['privileged', 'baseline', 'restricted'] as const;
export type Level = (typeof LEVELS)[number];

export interface Violation extends Refused {
  /** As the admission controller calls it: `runAsNonRoot`. */
  readonly check: string;
}

/** A version that is not known counts as the nearest one that is. */
const within = (minor: number): number => Math.min(Math.max(minor, OLDEST_KUBERNETES), LATEST_KUBERNETES);

function checksOf(level: Level, minor: number): readonly Check[] {
  if (level === 'privileged') return [];
  const known = ({ since = 0 }: Check) => since <= minor;
  if (level === 'baseline') return baseline.filter(known);
  const own = restricted.filter(known);
  const overridden = new Set(own.map(({ overrides }) => overrides));
  return [...baseline.filter((check) => known(check) && !overridden.has(check.id)), ...own];
}

/**
 * Why a namespace of this level refuses the pod; empty: it takes it.
 * @param minor version of Kubernetes, 34 of 1.34: that of the label `enforce-version`
 */
export const violations = (pod: Pod, level: Level, minor: number = LATEST_KUBERNETES): Violation[] =>
  checksOf(level, within(minor)).flatMap(({ id, refused }) => [...refused(pod, within(minor))].map((found) => ({ ...found, check: id })));

/** The strictest level that takes every one of these pods. */
export const levelOf = (pods: readonly Pod[], minor?: number): Level =>
  LEVELS.findLast((level) => pods.every((pod) => violations(pod, level, minor).length === 0)) ?? 'privileged';

/** What keeps a manifest from the strictest level. */
export interface Obstacle extends Place {
  readonly check: string;
  readonly says: string;
  readonly pod: string;
  readonly container?: string;
}

/**
 * The strictest level whose namespace takes every pod of this manifest, and what stands between it and `restricted`.
 * Never throws; a document that cannot be read has no pods.
 */
export function podSecurity(text: string, minor?: number): { readonly level: Level; readonly obstacles: readonly Obstacle[] } {
  const { pods } = readManifest(text);
  const lines = new Lines(text);
  const obstacles = pods.flatMap((pod) =>
    violations(pod, 'restricted', minor).map(({ check, says, placed, container }) => ({
      ...lines.place(placed.from),
      check,
      says,
      pod: pod.name,
      ...(container?.name !== undefined && { container: container.name }),
    })),
  );
  return { level: levelOf(pods, minor), obstacles };
}
