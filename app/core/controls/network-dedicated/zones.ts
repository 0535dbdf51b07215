/** Trust zones: who stands on which network, and which networks need no way out. */
import type { Service, Spec } from '../../spec/spec.ts';
import { workloadNamed } from '../../workloads/registry.ts';

export const isBackEnd = ({ workload }: Service): boolean => workloadNamed(workload).backend;

/** A back end stands on `back` alone; the others on `front`, and on `back` as soon as there is somebody to meet. */
export function zonesFor({ services }: Spec, service: Service): readonly string[] {
  if (isBackEnd(service)) return ['back'];
  return services.some(isBackEnd) ? ['front', 'back'] : ['front'];
}

/** Every service of a plan asks for the same answer. */
const known = new WeakMap<Spec, readonly string[]>();

/** Names of the networks of a back end whose members publish no port, or come in by a network without back ends. */
export function closable(spec: Spec): readonly string[] {
  const found = known.get(spec) ?? findClosable(spec);
  known.set(spec, found);
  return found;
}

function findClosable({ services, networks }: Spec): readonly string[] {
  const shared = new Set(services.filter(isBackEnd).flatMap(({ run }) => run.networks ?? []));
  const cornered = services.filter(({ run }) => run.ports?.length && run.networks?.every((name) => shared.has(name)));
  const entered = new Set(cornered.flatMap(({ run }) => run.networks ?? []));
  return networks.map(({ name }) => name).filter((name) => shared.has(name) && !entered.has(name));
}
