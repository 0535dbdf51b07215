/** YAML as a tree whose every line knows its fields, and the lines that it is written as. */
import type { FieldRef } from '../../spec/fields.ts';
import { literal } from '../compose/yaml-scalar.ts';
import type { Line } from '../format.ts';

export type Scalar = string | number | boolean;
/** A scalar as it is written, a mapping, or a list. */
export type Value = { readonly text: string } | { readonly map: readonly Entry[] } | { readonly list: readonly Item[] };
export interface Item {
  readonly value: Value;
  readonly fields: readonly FieldRef[];
}
export interface Entry extends Item {
  readonly key: string;
}
/** What is not stated is left out. */
type Maybe<T> = T | undefined | false;

const written = (value: Scalar): Value => ({ text: typeof value === 'string' ? literal(value) : String(value) });
const present = <T>(all: readonly Maybe<T>[]): T[] => all.filter((one): one is T => one !== undefined && one !== false);

/** `key: value`; nothing where there is no value. */
export const entry = (key: string, value: Scalar | undefined, fields: readonly FieldRef[]): Entry | undefined =>
  value === undefined ? undefined : { key: literal(key), value: written(value), fields };
/** A mapping beneath a key; nothing where nothing stands in it. */
export function under(key: string, entries: readonly Maybe<Entry>[], fields: readonly FieldRef[] = []): Entry | undefined {
  const map = present(entries);
  return map.length === 0 ? undefined : { key: literal(key), value: { map }, fields };
}
/** `key: {}`: the mapping itself says it. */
export const bare = (key: string, fields: readonly FieldRef[]): Entry => ({ key, value: { text: '{}' }, fields });
export function list(key: string, items: readonly Maybe<Item>[], fields: readonly FieldRef[] = []): Entry | undefined {
  const all = present(items);
  return all.length === 0 ? undefined : { key, value: { list: all }, fields };
}
/** A mapping as an item of a list. */
export const item = (...entries: readonly Maybe<Entry>[]): Item => ({ value: { map: present(entries) }, fields: [] });
export const word = (text: string, fields: readonly FieldRef[]): Item => ({ value: written(text), fields });

/** What a heading stands for: all that is beneath it. */
export function fieldsOf({ value, fields }: Item): readonly FieldRef[] {
  const inner = 'map' in value ? value.map : 'list' in value ? value.list : [];
  return [...new Set([...fields, ...inner.flatMap(fieldsOf)])];
}

/** The lines of a mapping. */
export function linesOfMap(entries: readonly Entry[], indent = ''): Line[] {
  return entries.flatMap((entry): Line[] => {
    const { key, value } = entry;
    const fields = fieldsOf(entry);
    if ('text' in value) return [{ text: `${indent}${key}: ${value.text}`, fields }];
    const head = { text: `${indent}${key}:`, fields };
    return 'map' in value
      ? [head, ...linesOfMap(value.map, `${indent}  `)]
      : [head, ...value.list.flatMap((one) => linesOfItem(one, `${indent}  `))];
  });
}
function linesOfItem(one: Item, indent: string): Line[] {
  if ('text' in one.value) return [{ text: `${indent}- ${one.value.text}`, fields: one.fields }];
  const lines = 'map' in one.value ? linesOfMap(one.value.map, `${indent}  `) : [];
  return lines.map(({ text, fields }, index) => ({ text: index === 0 ? `${indent}- ${text.trimStart()}` : text, fields }));
}
