/** The writing half of every format by its folder's name, in the order of the tabs, and the files of a Spec. */
import { fieldOf } from '../spec/fields.ts';
import type { Spec } from '../spec/spec.ts';
import { stated } from '../spec/stated.ts';
import type { Artifact, Gap, Writer } from './format.ts';

const modules = import.meta.glob<Writer>('./*/writer.ts', { eager: true, import: 'default' });

export const writers: ReadonlyMap<string, Writer> = new Map(
  Object.entries(modules)
    .map(([path, writer]) => [path.split('/')[1] as string, writer] as const)
    .sort(([, a], [, b]) => a.rank - b.rank),
);

/** Names of what has a file of this format each; the first service stands for the project. */
export function namesOf({ scope }: Writer, { services, networks, volumes }: Spec): readonly string[] {
  const parts = { service: services, network: networks, volume: volumes, project: services.slice(0, 1) };
  return parts[scope].map(({ name }) => name);
}

/** The Spec as far as the file of this name speaks of it. */
function partOf({ scope }: Writer, spec: Spec, name: string): Spec {
  if (scope === 'project') return spec;
  const own = (part: string) => (item: { readonly name: string }) => scope === part && item.name === name;
  return {
    ...spec,
    services: spec.services.filter(own('service')),
    networks: spec.networks.filter(own('network')),
    volumes: spec.volumes.filter(own('volume')),
  };
}

/** What the file of this service (or network, volume, project) cannot say of the Spec. */
export function gapsOf(format: Writer, whole: Spec, service: string): Gap[] {
  const spec = partOf(format, whole, service);
  const gaps: Gap[] = [...(format.gaps?.(spec) ?? [])];
  const told = new Set(gaps.map(({ field }) => field));
  for (const field of stated(spec).keys()) {
    if (told.has(field)) continue;
    const treatment = format.treatments[fieldOf(field)];
    if (typeof treatment === 'object') gaps.push({ field, ...treatment });
  }
  return gaps;
}

/** One file of this Spec, for this service. */
export function artifact(writer: Writer, spec: Spec, service: string): Artifact {
  return {
    path: writer.path(spec, service),
    language: writer.language,
    lines: writer.write(spec, service),
    gaps: gapsOf(writer, spec, service),
  };
}

/** Which files this Spec calls for: format id and service (or network, volume), in the order of the tabs. */
export function wantedFiles(spec: Spec): { readonly format: string; readonly service: string }[] {
  return [...writers].flatMap(([id, format]) =>
    namesOf(format, spec)
      .filter((name) => format.wanted(spec, name))
      .map((name) => ({ format: id, service: name })),
  );
}
