/** Changes to a text by offset, collected first and applied at once. */
import { lineEnd, lineStart, type Range } from './places.ts';

export interface Edit extends Range {
  readonly insert: string;
}

/** The text with every edit; where two meet, the one that was made first stands first. */
export function applied(text: string, edits: readonly Edit[]): string {
  const inOrder = edits.map((edit, place) => ({ ...edit, place })).sort((a, b) => a.from - b.from || a.to - b.to || a.place - b.place);
  let result = '';
  let at = 0;
  for (const { from, to, insert } of inOrder) {
    result += text.slice(at, Math.max(at, from)) + insert;
    at = Math.max(at, to);
  }
  return result + text.slice(at);
}

/** How new lines end: as the first line of the text does. */
export const endingOf = (text: string): string => (/^[^\n]*\r\n/.test(text) ? '\r\n' : '\n');

/** A command goes with its lines where it has them to itself; else one that does nothing keeps the shell's grammar. */
export function removal(text: string, { from, to }: Range): Edit {
  const start = lineStart(text, from);
  const end = lineEnd(text, to);
  const alone = /^[ \t]*(?:docker (?:network|volume) inspect [^|;&]*(?:2>&1 )?\|\| )?$/.test(text.slice(start, from).replace('2>&1', ''));
  if (alone && /^[ \t\r\n]*$/.test(text.slice(to, end))) return { from: start, to: end, insert: '' };
  return { from, to, insert: ':' };
}
