/** How the value of a flag is read into its field, and the readings that many flags share. */
import { say } from '../../../../languages/say.ts';
import { readBytes } from '../../../spec/quantity.ts';
import type { Run } from '../../../spec/spec.ts';
import type { FlagField } from '../flags.ts';
import type { Names } from '../names.ts';
import { Refused } from '../refused.ts';

export interface Reading<T> {
  /** Spellings beside the one that is written. */
  readonly also?: readonly string[];
  /** What this one flag states; nothing: the value belongs to another field. Throws Refused. */
  readonly read: (value: string, names: Names, flag: string) => T | undefined;
}
export type Readings<F extends FlagField> = { readonly [K in F]: Reading<Required<Run>[K]> };

/** The value, or Refused with what was expected in its place. */
export const expect = <T>(value: T | undefined, what: string): T => {
  if (value === undefined) throw new Refused(`Here stands ${what}.`);
  return value;
};
export const matching =
  (pattern: RegExp, what: string) =>
  (text: string): string =>
    expect(pattern.exec(text)?.[0], what);

/** Any text that is not empty. */
export const some = (what: string) => matching(/^.+$/s, what);
export const whole = (text: string): number => Number(expect(/^[+-]?\d+$/.exec(text)?.[0], say`a whole number`));
export const bytes = (text: string): number => expect(readBytes(text), say`a size such as 256m`);
export const truth = (text: string): boolean => {
  if (/^(1|t|true)$/i.test(text)) return true;
  if (/^(0|f|false)$/i.test(text)) return false;
  throw new Refused('Here stands true or false.');
};

/** One of these words. */
export const oneOf = <const W extends string>(...words: readonly W[]) => {
  const what = [words.slice(0, -1).join(', '), words.at(-1)].filter(Boolean).join(' or ');
  return (text: string): W =>
    expect(
      words.find((word) => word === text),
      what,
    );
};

/** A list grows by one with each flag. */
export const single =
  <T>(read: (value: string) => T) =>
  (value: string): readonly T[] => [read(value)];

/** `NAME=VALUE`. */
export const pair =
  (missing: string) =>
  (value: string): readonly { readonly name: string; readonly value: string }[] => {
    const [, name, rest] = expect(/^([^=]+)=(.*)$/s.exec(value) ?? undefined, missing);
    return [{ name: name as string, value: rest as string }];
  };
