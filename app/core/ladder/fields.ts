/** A Spec with some fields of another one. */
import { type FieldId, fieldOf } from '../spec/fields.ts';
import type { Spec } from '../spec/spec.ts';

type Leaves = Record<string, unknown>;

/** `here` with the leaves of this part as `there` has them; absent there is absent. */
function leaves<T extends object>(part: string, here: T, there: T, fields: ReadonlySet<FieldId>): T {
  const merged: Leaves = { ...(here as Leaves) };
  for (const leaf of new Set([...Object.keys(here), ...Object.keys(there)])) {
    if (!fields.has(`${part}.${leaf}` as FieldId)) continue;
    if ((there as Leaves)[leaf] === undefined) delete merged[leaf];
    else merged[leaf] = (there as Leaves)[leaf];
  }
  return merged as T;
}

/** Networks or volumes: a name that comes brings all of itself, because nothing of it stands yet. */
function named<T extends { readonly name: string }>(
  part: 'network' | 'volume',
  here: readonly T[],
  there: readonly T[],
  fields: ReadonlySet<FieldId>,
): readonly T[] {
  const other = (name: string, list: readonly T[]) => list.find((item) => item.name === name);
  const list = fields.has(fieldOf(`${part}.name`)) ? there.map((item) => other(item.name, here) ?? item) : here;
  return list.map((item) => leaves(part, item, other(item.name, there) ?? item, fields));
}

/**
 * `here` with these fields as `there` has them, everywhere. Both have the same services; the parts that differ in
 * nothing stay the same objects.
 */
export function withFieldsOf(here: Spec, there: Spec, list: Iterable<FieldId>): Spec {
  const fields = new Set(list);
  return {
    ...here,
    project: leaves('project', here.project, there.project, fields),
    services: here.services.map((service) => {
      const other = there.services.find(({ name }) => name === service.name) ?? service;
      return {
        ...leaves('service', service, other, fields),
        build: leaves('build', service.build, other.build, fields),
        run: leaves('run', service.run, other.run, fields),
      };
    }),
    networks: named('network', here.networks, there.networks, fields),
    volumes: named('volume', here.volumes, there.volumes, fields),
    host: leaves('host', here.host, there.host, fields),
    supply: leaves('supply', here.supply, there.supply, fields),
  };
}
