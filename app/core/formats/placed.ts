/**
 * A text of mappings, lists and scalars with the place of everything in it: what YAML and JSON readers give and what
 * readings of manifests walk along. An alias leads to the value it names, so a value may be reached on several ways.
 */
import type { NotUnderstood, Place } from './format.ts';

/** Something that stands in the text: an entry of a mapping, an item of a list, or the whole. Offsets; `to` is exclusive. */
export interface Placed {
  /** Where the key begins, or the value where there is no key. */
  readonly from: number;
  readonly to: number;
  /** Absent: null, or nothing is written. */
  readonly value?: Value;
}

export type Value = Scalar | List | Mapping;
export interface Scalar {
  readonly text: string;
  /** Written without quotes, so that `true` is no text. */
  readonly plain: boolean;
}
export interface List {
  readonly items: readonly Placed[];
}
export interface Mapping {
  readonly entries: ReadonlyMap<string, Placed>;
}

/** Several documents in one text, each readable or with the reasons why not. */
export interface Documents {
  readonly roots: readonly Placed[];
  readonly errors: readonly NotUnderstood[];
  /** Keys that stand twice: the last one counts. */
  readonly twice: readonly Placed[];
}

const isMapping = (value: Value | undefined): value is Mapping => value !== undefined && 'entries' in value;
const isList = (value: Value | undefined): value is List => value !== undefined && 'items' in value;
const isScalar = (value: Value | undefined): value is Scalar => value !== undefined && 'text' in value;

/** The entry along these keys; undefined where one of them does not stand. */
export function member(placed: Placed | undefined, ...keys: readonly string[]): Placed | undefined {
  let at = placed;
  for (const key of keys) at = isMapping(at?.value) ? at.value.entries.get(key) : undefined;
  return at;
}

const NONE: ReadonlyMap<string, Placed> = new Map();
export const entriesOf = (placed: Placed | undefined): ReadonlyMap<string, Placed> =>
  isMapping(placed?.value) ? placed.value.entries : NONE;
export const itemsOf = (placed: Placed | undefined): readonly Placed[] => (isList(placed?.value) ? placed.value.items : []);
export const isMap = (placed: Placed | undefined): boolean => isMapping(placed?.value);
/** The scalar as it is written, without its quotes. */
export const textOf = (placed: Placed | undefined): string | undefined => (isScalar(placed?.value) ? placed.value.text : undefined);
/** The items that are scalars. */
export const textsOf = (placed: Placed | undefined): string[] =>
  itemsOf(placed).flatMap((item) => {
    const text = textOf(item);
    return text === undefined ? [] : [text];
  });

/** A boolean in YAML 1.1's spellings, quoted or not. */
export function truthOf(placed: Placed | undefined): boolean | undefined {
  const text = textOf(placed)?.toLowerCase();
  if (text === 'true' || text === 'yes' || text === 'on') return true;
  return text === 'false' || text === 'no' || text === 'off' ? false : undefined;
}
export function wholeOf(placed: Placed | undefined): number | undefined {
  const text = textOf(placed);
  return text !== undefined && /^[+-]?\d{1,15}$/.test(text) ? Number(text) : undefined;
}

/** Lines and columns of offsets. */
export class Lines {
  readonly text: string;
  readonly #starts: number[] = [0];
  constructor(text: string) {
    this.text = text;
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.#starts.push(at + 1);
  }
  /** 1-based. */
  line(offset: number): number {
    let [low, high] = [0, this.#starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] as number) <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  }
  place(offset: number): Place {
    const line = this.line(offset);
    return { line, column: offset - (this.#starts[line - 1] as number) + 1 };
  }
  /** Blanks before what stands on this line, counted from 1. */
  indent(line: number): number {
    const from = this.#starts[line - 1] ?? this.text.length;
    let at = from;
    while (this.text[at] === ' ' || this.text[at] === '\t') at++;
    return at - from;
  }
  /** The lines that something takes. */
  of({ from, to }: Placed): number[] {
    const first = this.line(from);
    return Array.from({ length: this.line(Math.max(from, to - 1)) - first + 1 }, (_, index) => first + index);
  }
  note({ from, to }: Placed, because: string, fails?: 'open' | 'closed'): NotUnderstood {
    const text = this.text.slice(from, Math.min(to, from + 200)).split(/\r?\n/, 1)[0] as string;
    return { ...this.place(from), text, because, ...(fails && { fails }) };
  }
}
