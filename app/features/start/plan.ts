import { recommend } from '../../core/recommend.ts';
import type { Spec } from '../../core/spec/spec.ts';

const known = new Map<string, Spec>();

/** The recommended Spec, one object for each workload, so that all that follows from it is computed once. */
export function planOf(workload: string): Spec {
  const spec = known.get(workload) ?? recommend(workload);
  known.set(workload, spec);
  return spec;
}
