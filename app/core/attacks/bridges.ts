/** Where a container stands in the network, as the engine puts it there, and whom it meets. */
import { say } from '../../languages/say.ts';
import { type FieldRef, fieldRef, targetOf } from '../spec/fields.ts';
import type { Network, Service, Spec } from '../spec/spec.ts';
import { workloadNamed } from '../workloads/registry.ts';
import type { Scene } from './attack.ts';

/** `bridge` is docker0, `own` are networks of the Spec. The field says what put it there. */
export type Place =
  | { readonly on: 'host'; readonly field: FieldRef }
  | { readonly on: 'bridge'; readonly field: FieldRef }
  | { readonly on: 'nothing'; readonly field: FieldRef }
  | {
      readonly on: 'own';
      readonly field: FieldRef;
      readonly networks: readonly Network[];
      /** What a Swarm publishes comes in by a network that leads out too, however internal the others are. */
      readonly ingress?: FieldRef;
    };

export function placeOf(spec: Spec, { name, run }: Service): Place {
  const mode = fieldRef('run.networkMode', name);
  if (run.networkMode === 'host') return { on: 'host', field: mode };
  if (run.networkMode === 'none') return { on: 'nothing', field: mode };
  const joined = new Set(run.networkMode === undefined ? run.networks : []);
  const networks = spec.networks.filter((network) => joined.has(network.name));
  const ingress = targetOf(spec) === 'swarm' && run.ports?.length ? { ingress: fieldRef('run.ports', name) } : {};
  if (networks.length > 0) return { on: 'own', networks, field: fieldRef('run.networks', name), ...ingress };
  if (spec.host.noDefaultBridge) return { on: 'nothing', field: 'host.noDefaultBridge' };
  return { on: 'bridge', field: run.networkMode ? mode : fieldRef('run.networks', name) };
}

/** A way to other machines: through the host's own network, docker0, or a network that is not internal. */
export function wayOut(place: Place): { readonly through: string; readonly fields: readonly FieldRef[] } | undefined {
  if (place.on === 'nothing') return undefined;
  if (place.on === 'host') return { through: say`the network of the host`, fields: [place.field] };
  if (place.on === 'bridge') return { through: 'docker0', fields: [place.field] };
  const routed = place.networks.find(({ internal }) => !internal);
  if (routed) return { through: say`the network ${routed.name}`, fields: [fieldRef('network.internal', routed.name), place.field] };
  return place.ingress === undefined ? undefined : { through: say`the network of published ports`, fields: [place.ingress, place.field] };
}

/** Why nothing goes out where there is no way out. */
export const closedBy = (place: Place): readonly FieldRef[] =>
  place.on === 'own' ? place.networks.map(({ name }) => fieldRef('network.internal', name)) : [place.field];

export interface Neighbour {
  readonly service: Service;
  readonly network: string;
  /** One is a store of data and the other is not: they were put on one network to meet. */
  readonly meant: boolean;
}

const isStore = ({ workload }: Service): boolean => workloadNamed(workload).backend;

/** Other services of the Spec on the same network, whatever the network lets them do. */
export function neighboursOf({ spec, service }: Scene): readonly (Neighbour & { readonly open: boolean })[] {
  const place = placeOf(spec, service);
  if (place.on !== 'own') return [];
  return place.networks.flatMap(({ name: network, interContainer }) =>
    spec.services
      .filter((other) => other.name !== service.name && placeOf(spec, other).on === 'own' && other.run.networks?.includes(network))
      .map((other) => ({ service: other, network, meant: isStore(other) !== isStore(service), open: interContainer !== false })),
  );
}

/** The service on networks of the Spec with these names and settings, and on nothing else. */
export function onNetworks(spec: Spec, name: string, ...networks: readonly Network[]): Spec {
  const kept = spec.networks.filter((network) => !networks.some((one) => one.name === network.name));
  const services = spec.services.map((service) => {
    if (service.name !== name) return service;
    const { networkMode: _, ...run } = service.run;
    return { ...service, run: { ...run, networks: networks.map((network) => network.name) } };
  });
  return { ...spec, services, networks: [...kept, ...networks] };
}

/** The plan with a second container of the same image that says nothing else, for what is about two of them. */
export function beside(spec: Spec, name: string, neighbour: string, run: Service['run'] = {}): Spec {
  const first = spec.services.find((service) => service.name === name);
  const image = first?.run.image;
  return {
    ...spec,
    services: [...spec.services, { name: neighbour, workload: 'other', build: {}, run: { ...(image !== undefined && { image }), ...run } }],
  };
}
