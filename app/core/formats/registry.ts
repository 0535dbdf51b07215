/** Every format by its folder's name, in the order of the tabs, and the artifacts of a Spec. */
import { FIELDS, fieldOf, stated } from '../spec/fields.ts';
import type { Spec } from '../spec/spec.ts';
import type { Artifact, Format, Gap } from './format.ts';

const modules = import.meta.glob<Format>('./*/format.ts', { eager: true, import: 'default' });

export const formats: ReadonlyMap<string, Format> = new Map(
  Object.entries(modules)
    .map(([path, format]) => [path.split('/')[1] as string, format] as const)
    .sort(([, a], [, b]) => a.rank - b.rank),
);

/** What the format cannot say of this Spec. */
export function gapsOf(format: Format, spec: Spec): Gap[] {
  const gaps: Gap[] = [...(format.gaps?.(spec) ?? [])];
  for (const field of stated(spec).keys()) {
    const treatment = format.treatments[fieldOf(field)];
    if (typeof treatment === 'object') gaps.push({ field, ...treatment });
  }
  return gaps;
}

/** One file: what `put` of the format writes for this service, into `text` where there is one. */
export function artifact(format: Format, spec: Spec, service: string, text?: string): Artifact {
  return {
    path: format.path(spec, service),
    language: format.language,
    lines: format.put(spec, service, text),
    gaps: gapsOf(format, spec),
  };
}

/** Which files this Spec calls for: format id and service, in the order of the tabs. */
export function wantedFiles(spec: Spec): { readonly format: string; readonly service: string }[] {
  return [...formats].flatMap(([id, format]) =>
    (format.scope === 'project' ? spec.services.slice(0, 1) : spec.services)
      .filter(({ name }) => format.wanted(spec, name))
      .map(({ name }) => ({ format: id, service: name })),
  );
}

/** Fields that some line of the format can name. */
export const printedBy = (format: Format) => FIELDS.filter((field) => format.treatments[field] === 'prints');
