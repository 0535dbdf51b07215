/** What a stage may want to know of the Spec, as words of its environment. */
import { neighboursOf, placeOf } from '../../../app/core/attacks/bridges.ts';
import type { Service, Spec } from '../../../app/core/spec/spec.ts';
import { idsOf } from '../../../app/core/workloads/base.ts';
import { workloadNamed } from '../../../app/core/workloads/registry.ts';

/** Volumes of the other services, each with where it stands there, who owns it, and where the attacked service has it. */
function volumesOf(spec: Spec, attacked: Service): string[] {
  const others = spec.services.filter(({ name }) => name !== attacked.name);
  return others.flatMap((other) =>
    (other.run.volumes ?? []).map(({ volume, target }) => {
      const owner = idsOf(other, workloadNamed(other.workload))?.uid ?? 0;
      const own = attacked.run.volumes?.find((mount) => mount.volume === volume)?.target ?? '';
      return [volume, target, owner, own].join('=');
    }),
  );
}

export function factsOf(spec: Spec): Record<string, string> {
  const [service] = spec.services;
  if (!service) throw new Error('a plan without a service');
  const neighbours = neighboursOf({ spec, service, workload: workloadNamed(service.workload) });
  const named = (isMeant: boolean) => [...new Set(neighbours.filter(({ meant }) => meant === isMeant).map((one) => one.service.name))];
  return {
    PEERS: named(false).join(' '),
    PARTNERS: named(true).join(' '),
    VOLUMES: volumesOf(spec, service).join(' '),
    RECIPE: service.build.recipe ?? '',
    PUBLISHED: String(service.run.ports?.[0]?.published ?? ''),
    NEEDS_WAY_OUT: placeOf(spec, service).on === 'own' && service.run.ports?.length ? 'yes' : '',
  };
}
