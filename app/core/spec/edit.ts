/** Small changes to a Spec. Nothing here mutates; `undefined` removes a field, so absent stays "the engine's default". */
import type { Build, Host, Network, Run, Service, Spec, Supply } from './spec.ts';

type Changes<T> = { readonly [K in keyof T]?: T[K] | undefined };

/** `value` with the changes laid over it; keys changed to `undefined` are gone. */
export function patch<T extends object>(value: T, changes: Changes<T>): T {
  const merged: Record<string, unknown> = { ...(value as Record<string, unknown>) };
  for (const [key, change] of Object.entries(changes)) {
    if (change === undefined) delete merged[key];
    else merged[key] = change;
  }
  return merged as T;
}

function patchService(spec: Spec, name: string, change: (service: Service) => Service): Spec {
  return { ...spec, services: spec.services.map((service) => (service.name === name ? change(service) : service)) };
}
export const patchBuild = (spec: Spec, name: string, changes: Changes<Build>): Spec =>
  patchService(spec, name, (service) => ({ ...service, build: patch(service.build, changes) }));
export const patchRun = (spec: Spec, name: string, changes: Changes<Run>): Spec =>
  patchService(spec, name, (service) => ({ ...service, run: patch(service.run, changes) }));
export const patchHost = (spec: Spec, changes: Changes<Host>): Spec => ({ ...spec, host: patch(spec.host, changes) });
export const patchSupply = (spec: Spec, changes: Changes<Supply>): Spec => ({ ...spec, supply: patch(spec.supply, changes) });
export const patchNetwork = (spec: Spec, name: string, changes: Changes<Network>): Spec => ({
  ...spec,
  networks: spec.networks.map((network) => (network.name === name ? patch(network, changes) : network)),
});

/** A list field's value: an empty list is the same as saying nothing. */
export const listed = <T>(items: readonly T[]): readonly T[] | undefined => (items.length === 0 ? undefined : items);

/** The networks or volumes that bear these names: those that stand keep their place and fields, new ones follow. */
export function inStep<T extends { readonly name: string }>(
  items: readonly T[],
  names: Iterable<string>,
): readonly (T | { name: string })[] {
  const used = new Set(names);
  const kept = items.filter(({ name }) => used.delete(name));
  return [...kept, ...[...used].map((name) => ({ name }))];
}
