/** A text of one format into the Spec, and the Spec into that text: how somebody's own file and the plan stay one. */
import type { Format, Line, NotUnderstood, Reading } from './formats/format.ts';
import { formats } from './formats/registry.ts';
import { textOf } from './formats/statements.ts';
import { equal } from './spec/diff.ts';
import { patch } from './spec/edit.ts';
import { type FieldId, type FieldRef, fieldRef, serviceNamed } from './spec/fields.ts';
import { parseSpec, type Refused } from './spec/schema.ts';
import type { Build, Run, Service, Spec } from './spec/spec.ts';
import { workloadOfImage } from './workloads/of-image.ts';

export type Absorbed =
  | {
      readonly spec: Spec;
      readonly notUnderstood: readonly NotUnderstood[];
      /** Services that the text calls by a new name: old name to new. */
      readonly renamed: ReadonlyMap<string, string>;
    }
  | { readonly errors: readonly NotUnderstood[] };

function formatNamed(id: string): Format {
  const format = formats.get(id);
  if (!format) throw new Error(`no format ${JSON.stringify(id)}`);
  return format;
}

/** A text may leave the project's name out; the plan has one, and it is not to be written into that text. */
const called = (spec: Spec, format: Format, text: string): Spec =>
  format.treatments['project.name'] === 'prints' && format.get(text).spec.project.name === '' ? { ...spec, project: { name: '' } } : spec;

/**
 * The lines of `text` with the Spec written into it; what does not differ stays byte for byte.
 * @throws Error that says where, when the text cannot be read or cannot say this Spec
 */
export function writtenInto(spec: Spec, format: string, service: string, text: string): readonly Line[] {
  const into = formatNamed(format);
  return into.put(called(spec, into, text), service, text);
}

/** What stands in a text and no plan takes over; empty where the text cannot be read at all. */
export const notUnderstoodIn = (format: string, text: string): readonly NotUnderstood[] => formatNamed(format).get(text).notUnderstood;

/** What of a part the text states otherwise than it did: only that changes, so that nothing the format cannot say is lost. */
function changed<T extends object>(part: string, { treatments }: Format, holds: T, was: Partial<T>, is: Partial<T>): T {
  const keys = new Set([...Object.keys(was), ...Object.keys(is)] as (keyof T & string)[]);
  const changes = [...keys].filter((key) => treatments[`${part}.${key}` as FieldId] === 'prints' && !equal(was[key], is[key]));
  return patch(holds, Object.fromEntries(changes.map((key) => [key, is[key]])) as Partial<T>);
}

type Named = { readonly name: string };
const NOTHING: Pick<Service, 'build' | 'run'> = { build: {}, run: {} };

function changedService(format: Format, holds: Service, was: Pick<Service, 'build' | 'run'>, is: Service): Service {
  return {
    ...holds,
    build: changed<Build>('build', format, holds.build, was.build, is.build),
    run: changed<Run>('run', format, holds.run, was.run, is.run),
  };
}

/** What a service does, whatever it is called; its image may be called after it. */
const deed = ({ run: { image: _, ...run } }: Service): unknown => run;

/** Old names of services that the text calls otherwise now: gone and come with the same run half, or else the same image. */
function renames(was: readonly Service[], is: readonly Service[]): Map<string, string> {
  const come = is.filter(({ name }) => !was.some((old) => old.name === name));
  const gone = was.filter(({ name }) => !is.some((now) => now.name === name));
  const found = new Map<string, string>();
  for (const now of come) {
    const free = gone.filter(({ name }) => !found.has(name));
    const image = now.run.image;
    const old =
      free.find((service) => Object.keys(now.run).length > 1 && equal(deed(service), deed(now))) ??
      free.find(({ run }) => image !== undefined && run.image === image);
    if (old) found.set(old.name, now.name);
  }
  return found;
}

/** The names in force: what the text takes out is gone, what it brings follows, and what it never spoke of stays. */
function namesOf(holds: readonly Named[], was: readonly Named[], is: readonly Named[]): string[] {
  const has = (items: readonly Named[], name: string): boolean => items.some((item) => item.name === name);
  const stay = holds.filter(({ name }) => has(is, name) || !has(was, name));
  const come = is.filter(({ name }) => !has(holds, name) && !has(was, name));
  return [...stay, ...come].map(({ name }) => name);
}

const named = <T extends Named>(items: readonly T[], name: string): T | undefined => items.find((item) => item.name === name);

/** Networks or volumes; one that is gone since the text was begun stays where the text makes a service use it. */
function changedItems<T extends Named>(
  part: 'network' | 'volume',
  format: Format,
  [holds, was, is]: readonly [holds: readonly T[], was: readonly T[], is: readonly T[]],
  used: readonly string[],
): readonly T[] {
  const names = new Set([...namesOf(holds, was, is), ...is.map(({ name }) => name).filter((name) => used.includes(name))]);
  return [...names].map((name) => {
    const [held, old, now] = [named(holds, name), named(was, name), named(is, name)];
    if (!held || !now) return (held ?? now) as T;
    return changed(part, format, held, old ?? ({} as T), now);
  });
}

function changedProject(spec: Spec, format: Format, was: Spec, is: Spec): { spec: Spec; renamed: Map<string, string> } {
  if (format.treatments['service.name'] !== 'prints')
    return { spec: { ...spec, host: changed('host', format, spec.host, was.host, is.host) }, renamed: new Map() };
  const renamed = renames(was.services, is.services);
  const after = (service: Service): Service => ({ ...service, name: renamed.get(service.name) ?? service.name });
  const [held, old] = [spec.services.map(after), was.services.map(after)];
  const services = namesOf(held, old, is.services).map((name): Service => {
    const [holds, stood, now] = [named(held, name), named(old, name), named(is.services, name)];
    if (!now) return holds as Service;
    return changedService(
      format,
      holds ?? { ...NOTHING, name, workload: workloadOfImage(now.run.image ?? '') ?? 'other' },
      stood ?? NOTHING,
      now,
    );
  });
  const networks = services.flatMap(({ run }) => run.networks ?? []);
  const volumes = services.flatMap(({ run }) => (run.volumes ?? []).map(({ volume }) => volume));
  return {
    spec: {
      ...spec,
      project: is.project.name === '' || is.project.name === was.project.name ? spec.project : is.project,
      services,
      networks: changedItems('network', format, [spec.networks, was.networks, is.networks], networks),
      volumes: changedItems('volume', format, [spec.volumes, was.volumes, is.volumes], volumes),
    },
    renamed: new Map([...renamed].filter(([, to]) => named(services, to) !== undefined)),
  };
}

/** Where the text states what the schema refuses: `services.0.run.user.uid` on the lines of `run.user@web`. */
function troubleAt({ path, says }: Refused, spec: Spec, at: ReadonlyMap<FieldRef, readonly number[]>): NotUnderstood {
  const [part = '', index, half = '', leaf = ''] = path.split('.');
  const named = part === 'services' || part === 'networks' || part === 'volumes' ? spec[part][Number(index)]?.name : undefined;
  const id =
    part === 'services'
      ? leaf
        ? `${half}.${leaf}`
        : `service.${half}`
      : part === 'host'
        ? `host.${index}`
        : `${part.replace(/s$/, '')}.${half}`;
  const fields = [fieldRef(id as FieldId, named), fieldRef(id as FieldId, 'app')];
  const line = fields.flatMap((field) => at.get(field) ?? [])[0] ?? 1;
  return { line, column: 1, text: '', because: says };
}

/** A value that stood in the text before and cannot be read now is a slip, unless it was made a variable on purpose. */
const isMistake = ({ fields = [], text }: NotUnderstood, { at: before }: Reading, now: Reading['at']): boolean =>
  !text.includes('$') && fields.some((field) => before.has(field) && !now.has(field));

/**
 * The Spec with what the text states in place of what this format says of it; fields that the format does not print
 * stay. A text that cannot be read, or that states what no Spec can hold, changes nothing and says where.
 * @param service whose file it is; formats of the whole project ignore it
 * @param was the text that this one was made from; without it, the file as it would be written from nothing. What
 *   both state alike stays as the Spec has it, so that answers given since are not taken back.
 */
export function absorb(spec: Spec, format: string, service: string, text: string, was?: string): Absorbed {
  const by = formatNamed(format);
  const { spec: is, at, notUnderstood, errors } = by.get(text);
  if (errors.length > 0) return { errors };
  const earlier = by.get(was ?? textOf(by.write(spec, service)));
  const unread = notUnderstood.filter((one) => isMistake(one, earlier, at));
  if (unread.length > 0) return { errors: unread };
  const stood = earlier.errors.length > 0 ? by.get(textOf(by.write(spec, service))).spec : earlier.spec;
  const changes = by.scope === 'project' ? changedProject(spec, by, stood, is) : ofService(spec, by, service, stood, is);
  const parsed = parseSpec(changes.spec);
  if ('refused' in parsed) return { errors: parsed.refused.map((refused) => troubleAt(refused, changes.spec, at)) };
  return { spec: equal(parsed.spec, spec) ? spec : parsed.spec, notUnderstood, renamed: changes.renamed };
}

function ofService(spec: Spec, format: Format, name: string, was: Spec, is: Spec): { spec: Spec; renamed: Map<string, string> } {
  const holds = serviceNamed(spec, name);
  const now = is.services[0] ?? { ...NOTHING, name, workload: holds.workload };
  const next = changedService(format, holds, was.services[0] ?? NOTHING, now);
  return { spec: { ...spec, services: spec.services.map((service) => (service === holds ? next : service)) }, renamed: new Map() };
}
