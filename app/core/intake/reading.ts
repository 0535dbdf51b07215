/** Every kind of text with the reader that knows it. */
import { number, say } from '../../languages/say.ts';
import { fromBefore } from '../audit/kinds/compose.ts';
import { kinds } from '../audit/kinds/registry.ts';
import { emptySpec, type Reading } from '../formats/format.ts';
import { get as readInspect } from '../formats/inspect/read.ts';
import { get as readManifest } from '../formats/kubernetes/read.ts';
import { formats } from '../formats/registry.ts';

/** Characters of a text without findings that are read. */
const LONGEST = 2 ** 18;

const nothing = (because?: string): Reading => ({
  spec: emptySpec(),
  at: new Map(),
  notUnderstood: [],
  errors: because === undefined ? [] : [{ line: 1, column: 1, text: '', because }],
});

/** The most characters that a text of this kind may have. */
const longestOf = (kind: string): number => kinds.get(kind)?.longest ?? LONGEST;

/** What a text of this kind states. */
export function readingOf(kind: string | undefined, text: string): Reading {
  if (kind === undefined) return nothing();
  const longest = longestOf(kind);
  if (text.length > longest) return nothing(say`The text is longer than ${number(longest)} characters, the limit for this kind.`);
  if (kind === 'inspect') return readInspect(text);
  if (kind === 'k8s') return readManifest(text);
  const format = formats.get(kind);
  if (!format) return nothing(say`There is no reader for ${kind}.`);
  const reading = format.get(text);
  return kind === 'compose' && reading.errors.length > 0 ? (fromBefore(text) ?? reading) : reading;
}

/** Whether this compose file is one from before `services:`. */
export const isFromBefore = (text: string): boolean => formats.get('compose')?.get(text).errors.length !== 0;
