/** A word of a format that a person may write: an instruction, a flag, a key. `terms.ts` beside a format lists them. */
import type { FieldId } from '../spec/fields.ts';

export interface Term {
  readonly word: string;
  /** Where it stands: the keys above it with `*` for a name (`services/*`), the verb of a command (`run`), '' for the top. */
  readonly under: string;
  /** The fields that it states; what they are for, their questions say. */
  readonly fields?: readonly FieldId[];
  /** What it does, one or two sentences; needed where there is no field. */
  readonly says?: string;
  /** What completing it writes; absent: the word. */
  readonly insert?: string;
}

/** Terms out of a table of words and what they do. */
export const described = (under: string, table: { readonly [word: string]: string }, ending = ''): Term[] =>
  Object.entries(table).map(([word, says]) => ({ word, under, says, ...(ending && { insert: word + ending }) }));
