/** The difference of two Specs, field by field: what a person changed, what a link carries, what Review lists. */
import { type FieldRef, fieldOf, instanceOf } from './fields.ts';
import type { Spec } from './spec.ts';
import { stated } from './stated.ts';

export interface FieldChange {
  readonly field: FieldRef;
  /** Absent: the field was not stated. */
  readonly from?: unknown;
  /** Absent: the field is no longer stated. */
  readonly to?: unknown;
}

/** Deep equality of plain JSON values; the order of keys does not matter. */
export function equal(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null || Array.isArray(a) !== Array.isArray(b)) return false;
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, index) => equal(item, b[index]));
  const keys = Object.keys(a).filter((key) => (a as Record<string, unknown>)[key] !== undefined);
  const others = Object.keys(b).filter((key) => (b as Record<string, unknown>)[key] !== undefined);
  return (
    keys.length === others.length &&
    keys.every((key) => Object.hasOwn(b, key) && equal((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]))
  );
}

/** Every field in which the two differ, in the order of `to`, then what is gone. */
export function diff(from: Spec, to: Spec): FieldChange[] {
  const [before, after] = [stated(from), stated(to)];
  const changes: FieldChange[] = [];
  for (const [field, value] of after) {
    if (!before.has(field)) changes.push({ field, to: value });
    else if (!equal(before.get(field), value)) changes.push({ field, from: before.get(field), to: value });
  }
  for (const [field, value] of before) if (!after.has(field)) changes.push({ field, from: value });
  return changes;
}

/** Strings of a value that a person could have typed, with the field they stand in. */
export function textsIn(changes: readonly FieldChange[]): { readonly field: FieldRef; readonly text: string }[] {
  const found: { field: FieldRef; text: string }[] = [];
  const walk = (field: FieldRef, value: unknown): void => {
    if (typeof value === 'string') found.push({ field, text: value });
    else if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) walk(field, inner);
  };
  for (const { field, to } of changes) walk(field, to);
  return found;
}

/** `web: run.user` of `run.user@web`, for people. */
export const describeField = (field: FieldRef): string => {
  const instance = instanceOf(field);
  return instance === undefined ? fieldOf(field) : `${instance}: ${fieldOf(field)}`;
};
