/** A Spec of somebody's texts as the schema takes it: what a plan cannot hold is left out, and told. */
import { type FieldId, fieldRef } from '../spec/fields.ts';
import { parseSpec } from '../spec/schema.ts';
import type { Spec } from '../spec/spec.ts';
import { titleOf } from './union.ts';

export interface LeftOut {
  readonly field: string;
  readonly says: string;
}

const MOST_ROUNDS = 60;

/** The value without what stands at the path; an entry of a list goes as a whole, and an empty list with it. */
function without(value: unknown, [key, ...rest]: readonly string[]): unknown {
  if (key === undefined) return undefined;
  if (Array.isArray(value)) {
    const items = value.filter((_, index) => String(index) !== key);
    return items.length > 0 ? items : undefined;
  }
  const { [key]: inner, ...others } = value as Record<string, unknown>;
  const left = rest.length > 0 && typeof inner === 'object' && inner !== null ? without(inner, rest) : undefined;
  return left === undefined ? others : { ...others, [key]: left };
}

/** Steps down to the field: `services`, `0`, `run`, `ports`. */
function depthOfField(path: readonly string[]): number {
  if (path[0] === 'services') return 3;
  return path[0] === 'networks' || path[0] === 'volumes' ? 2 : 1;
}

function withoutAt(spec: Spec, path: readonly string[]): Spec {
  const depth = depthOfField(path);
  const walk = (value: unknown, at: number): unknown => {
    if (at >= depth) return without(value, path.slice(at));
    const key = path[at] as string;
    if (Array.isArray(value)) return value.map((item, index) => (String(index) === key ? walk(item, at + 1) : item));
    return { ...(value as object), [key]: walk((value as Record<string, unknown>)[key], at + 1) };
  };
  return walk(spec, 0) as Spec;
}

const nameAt = (spec: Spec, path: readonly string[]): string | undefined => {
  const items = path[0] === 'services' ? spec.services : path[0] === 'networks' ? spec.networks : path[0] === 'volumes' ? spec.volumes : [];
  return items[Number(path[1])]?.name;
};
const PARTS: Readonly<Record<string, string>> = { networks: 'network', volumes: 'volume', host: 'host' };

/** @returns undefined when nothing of it can be a plan */
export function heldBySchema(given: Spec): { readonly spec: Spec; readonly leftOut: readonly LeftOut[] } | undefined {
  let spec = given;
  const leftOut: LeftOut[] = [];
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const parsed = parseSpec(spec);
    if ('spec' in parsed) return { spec: parsed.spec, leftOut };
    const paths = [...new Map(parsed.refused.map(({ path, says }) => [path, says]))].map(([path, says]) => ({
      path: path.split('.'),
      says,
    }));
    // The last entries of a list go first, so that the places of the others still hold.
    paths.sort((a, b) => b.path.join('.').localeCompare(a.path.join('.'), 'en', { numeric: true }));
    for (const { path, says } of paths) {
      const depth = depthOfField(path);
      const part = path[0] === 'services' ? (path[2] as string) : (PARTS[path[0] as string] ?? '');
      const leaf = path[depth];
      if (leaf === undefined || (part !== 'build' && part !== 'run' && part !== 'host' && part !== 'network' && part !== 'volume'))
        return undefined;
      if (leaf === 'name') return undefined;
      const before = spec;
      spec = withoutAt(spec, path);
      const field = `${part}.${leaf}` as FieldId;
      const name = nameAt(before, path);
      leftOut.push({
        field: fieldRef(field, name),
        says: `${titleOf(field)}${name === undefined ? '' : ` of ${name}`}: no plan can hold it, so it stays in the file alone. ${says}`,
      });
    }
  }
  return undefined;
}
