/** The writing half of every format by its folder's name, in the order of the tabs, and the files of a Spec. */
import { fieldOf, serviceNamed, stated } from '../spec/fields.ts';
import type { Spec } from '../spec/spec.ts';
import type { Artifact, Gap, Writer } from './format.ts';

const modules = import.meta.glob<Writer>('./*/writer.ts', { eager: true, import: 'default' });

export const writers: ReadonlyMap<string, Writer> = new Map(
  Object.entries(modules)
    .map(([path, writer]) => [path.split('/')[1] as string, writer] as const)
    .sort(([, a], [, b]) => a.rank - b.rank),
);

/** What the file of this service (or of the project) cannot say of the Spec. */
export function gapsOf(format: Writer, whole: Spec, service: string): Gap[] {
  const spec = format.scope === 'project' ? whole : { ...whole, services: [serviceNamed(whole, service)], networks: [], volumes: [] };
  const gaps: Gap[] = [...(format.gaps?.(spec) ?? [])];
  for (const field of stated(spec).keys()) {
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

/** Which files this Spec calls for: format id and service, in the order of the tabs. */
export function wantedFiles(spec: Spec): { readonly format: string; readonly service: string }[] {
  return [...writers].flatMap(([id, format]) =>
    (format.scope === 'project' ? spec.services.slice(0, 1) : spec.services)
      .filter(({ name }) => format.wanted(spec, name))
      .map(({ name }) => ({ format: id, service: name })),
  );
}
