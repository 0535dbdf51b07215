/** What a Spec can hold of what a text states: the rest stays in the text, and is told. */
import { type Part, parsePart, type Refused } from './schema.ts';

export interface NotHeld {
  readonly leaf: string;
  /** Which entry of a list; absent: the whole field. */
  readonly entry?: number;
  /** What would be accepted. */
  readonly says: string;
}

const notHeld = ({ path, says }: Refused): NotHeld => {
  const [leaf = '', entry] = path.split('.');
  return { leaf, ...(/^\d+$/.test(entry ?? '') && { entry: Number(entry) }), says };
};

function without<T extends object>(value: T, refused: readonly NotHeld[]): T {
  const leaves = Object.entries(value).flatMap(([leaf, stands]) => {
    const own = refused.filter((one) => one.leaf === leaf);
    if (own.length === 0) return [[leaf, stands]];
    if (own.some(({ entry }) => entry === undefined) || !Array.isArray(stands)) return [];
    const rest = stands.filter((_, index) => own.every(({ entry }) => entry !== index));
    return rest.length > 0 ? [[leaf, rest]] : [];
  });
  return Object.fromEntries(leaves) as T;
}

/** The part with what the schema takes, and what it does not: single entries of lists, or whole fields. */
export function held<T extends object>(part: Part, value: T): { readonly value: T; readonly leftOut: readonly NotHeld[] } {
  const first = parsePart(part, value);
  if ('value' in first) return { value: first.value, leftOut: [] };
  const each = new Map(first.refused.map((one) => [JSON.stringify(one.path.split('.').slice(0, 2)), notHeld(one)]));
  const leftOut = [...each.values()];
  const rest = parsePart(part, without(value, leftOut));
  if ('value' in rest) return { value: rest.value, leftOut };
  // A list that is wrong as a whole is found out only when its entries are right.
  const more = rest.refused.map(({ path, says }) => ({ leaf: path.split('.')[0] ?? '', says }));
  return { value: without(without(value, leftOut), more), leftOut: [...leftOut, ...more] };
}
