/** A Spec as the statements of a compose file: plain strings, no YAML library, fast enough for every keystroke. */
import { say } from '../../../languages/say.ts';
import { fieldRef } from '../../spec/fields.ts';
import { ownImage } from '../../spec/image-reference.ts';
import type { Run, SecretFile, Service, Spec } from '../../spec/spec.ts';
import type { Statement } from '../statements.ts';
import { LISTS, PAIRS, type RunLeaf, SCALARS } from './keys.ts';
import type { Item } from './mounts.ts';
import { COMPOSE, type Declared, declaredVolume, type Shape, type Shapes, type Spelling } from './spelling.ts';
import { part } from './syntax.ts';
import { mapKey, quoted, scalar } from './yaml-scalar.ts';

/** One step of a statement key; `/` separates steps. */
export const step = (name: string): string => (/[~/]/.test(name) ? name.replaceAll('~', '~0').replaceAll('/', '~1') : name);
const INDENT = ['', '  ', '    ', '      ', '        ', '          '];

/** Ids made unique in order: the second `/tmp` is `/tmp#2`. */
export function counter(): (id: string) => string {
  const seen = new Map<string, number>();
  return (id) => {
    const count = (seen.get(id) ?? 0) + 1;
    seen.set(id, count);
    return count === 1 ? step(id) : `${step(id)}#${count}`;
  };
}

/** `read_only` or `a: b` below `- ` where the text has a list, as it stands where it has a mapping. */
function listItems(key: string, run: Run): readonly Item[] {
  const list = LISTS[key];
  if (!list || run[list.leaf] === undefined) return [];
  const ids = list.ids(run);
  return list
    .write(run)
    .map((text, index) => ({ id: ids[index] as string, lines: [`- ${list.quoted ? quoted(text) : scalar(text)}`], leaves: [list.leaf] }));
}
function pairItems(key: string, run: Run, shape: Shape | undefined): readonly Item[] {
  const known = PAIRS[key];
  if (!known) return [];
  const { leaf, separators } = known;
  if (run[leaf] === undefined) return [];
  const stops = new RegExp(`[${separators.join('')}]`);
  if ((shape ?? known.shape) === 'seq')
    return known.pairs(run).map(({ name, value }) => ({
      id: name,
      lines: [`- ${quoted(part(name, stops, say`the name`) + separators[0] + value)}`],
      leaves: [leaf],
    }));
  // A mapping holds a name once; the engine lets the last one win too.
  return [...new Map(known.pairs(run).map(({ name, value }) => [name, value]))].map(([name, value]) => ({
    id: name,
    lines: [`${mapKey(name)}: ${scalar(value)}`],
    leaves: [leaf],
  }));
}

type Keys = (secret: SecretFile) => string;
/** Names of secrets in the file: the secret's own, unless another service has it for another source. */
function secretKeys(spec: Spec): { keys: Keys; sources: Map<string, { source: string; services: string[] }> } {
  const sources = new Map<string, { source: string; services: string[] }>();
  const chosen = new Map<SecretFile, string>();
  for (const { name: service, run } of spec.services) {
    for (const secret of run.secrets ?? []) {
      let key = secret.name;
      for (let n = 1; sources.has(key) && sources.get(key)?.source !== secret.source; n++)
        key = `${service}_${secret.name}${n === 1 ? '' : n}`;
      chosen.set(secret, key);
      const users = sources.get(key)?.services ?? [];
      sources.set(key, { source: secret.source, services: users.includes(service) ? users : [...users, service] });
    }
  }
  return { keys: (secret) => chosen.get(secret) ?? secret.name, sources };
}

/** Image as the file names it: absent means `<project>/<service>`. */
const imageOf = (spec: Spec, { name, run }: Service): string | undefined =>
  run.image ?? (spec.project.name === '' ? undefined : ownImage(spec.project.name, name));

export const render = (spec: Spec, shapes?: Shapes): Statement[] => rendered(COMPOSE, spec, shapes);

/** Every statement of the file, parents before what is nested in them. */
export function rendered(spelling: Spelling, spec: Spec, shapes: Shapes = new Map()): Statement[] {
  const out: Statement[] = [...spelling.head(spec)];
  const add = (key: string, depth: number, lines: readonly string[], fields: readonly string[]) =>
    out.push({ key, lines, fields, indent: INDENT[depth] as string });
  const nest = <Leaf extends string>(parent: string, depth: number, items: readonly Item<Leaf>[], ref: (leaf: Leaf) => string) => {
    const unique = counter();
    for (const { id, lines, leaves, children } of items) {
      const key = `${parent}/${unique(id)}`;
      add(key, depth, lines, leaves.map(ref));
      if (children) nest(key, depth + 1, children, ref);
    }
  };
  const section = (name: string, fields: readonly string[]) => add(name, 0, out.length === 0 ? [`${name}:`] : ['', `${name}:`], fields);
  const secrets = secretKeys(spec);

  if (spec.services.length > 0) section('services', ['project.name']);
  spec.services.forEach((service, index) => {
    const { name, run } = service;
    const at = `services/${step(name)}`;
    const own = [fieldRef('service.name', name)];
    const ref = (leaf: RunLeaf | 'name') => fieldRef(leaf === 'name' ? 'service.name' : `run.${leaf}`, name);
    add(at, 1, [...(index > 0 ? [''] : []), `${mapKey(name)}:`], own);
    const isBelow = (limit: string): boolean => shapes.get(`${at}/${limit}`) === 'deploy';
    for (const key of spelling.order) {
      const path = `${at}/${key}`;
      if (key === 'build') {
        if (service.build.repository !== undefined) add(path, 2, [`build: ${spec.services.length === 1 ? '.' : scalar(`./${name}`)}`], own);
      } else if (key === 'image') {
        const image = imageOf(spec, service);
        if (image !== undefined)
          add(path, 2, [`image: ${scalar(image)}`], run.image === undefined ? [...own, 'project.name'] : [ref('image')]);
      } else if (SCALARS[key]) {
        const value = shapes.get(path) === 'deploy' ? undefined : SCALARS[key].write(run);
        if (value !== undefined) add(path, 2, [`${key}: ${value}`], [ref(SCALARS[key].leaf)]);
      } else {
        const spot = { service: name, shape: shapes.get(path), isBelow, secretKey: secrets.keys };
        const items = spelling.nested[key]?.(run, spot) ?? (LISTS[key] ? listItems(key, run) : pairItems(key, run, spot.shape));
        if (items.length === 0) continue;
        add(path, 2, [`${key}:`], [...new Set(items.flatMap(({ leaves }) => leaves))].map(ref));
        nest(path, 3, items, ref);
      }
    }
  });

  const declare = (title: 'networks' | 'volumes', all: readonly Declared[]) => {
    if (all.length > 0)
      section(
        title,
        all.flatMap(({ own }) => own),
      );
    for (const { name, own, items, ref } of all) {
      const at = `${title}/${step(name)}`;
      add(at, 1, [`${mapKey(name)}:`], own);
      nest(at, 2, items, ref);
    }
  };
  const used = (names: (run: Run) => readonly string[] | undefined) => new Set(spec.services.flatMap(({ run }) => names(run) ?? []));
  const networks = used((run) => run.networks);
  const volumes = used((run) => run.volumes?.map(({ volume }) => volume));
  declare(
    'networks',
    spelling.networks(
      spec,
      spec.networks.filter(({ name }) => networks.has(name)),
    ),
  );
  declare(
    'volumes',
    spec.volumes.flatMap((volume) => (volumes.has(volume.name) ? declaredVolume(volume) : [])),
  );

  const users = (services: readonly string[]) => services.map((service) => fieldRef('run.secrets', service));
  if (secrets.sources.size > 0) section('secrets', users([...new Set([...secrets.sources.values()].flatMap(({ services }) => services))]));
  for (const [key, { source, services }] of secrets.sources) {
    add(`secrets/${step(key)}`, 1, [`${mapKey(key)}:`], users(services));
    add(`secrets/${step(key)}/file`, 2, [`file: ${scalar(source)}`], users(services));
  }
  return out;
}
