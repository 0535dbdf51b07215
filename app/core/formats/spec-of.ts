import type { Service, Spec } from '../spec/spec.ts';
import { emptySpec } from './format.ts';

/** The Spec of these services, with the networks and volumes that they name. */
export function specOf(services: readonly Service[]): Spec {
  const named = (names: readonly string[]) => [...new Set(names)].map((name) => ({ name }));
  return {
    ...emptySpec(),
    services,
    networks: named(services.flatMap(({ run }) => run.networks ?? [])),
    volumes: named(services.flatMap(({ run }) => (run.volumes ?? []).map(({ volume }) => volume))),
  };
}
