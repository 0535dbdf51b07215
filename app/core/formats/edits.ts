/** Changes to a text by offset, collected first and applied at once. */

export interface Edit {
  /** Offsets; `to` is exclusive. */
  readonly from: number;
  readonly to: number;
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
