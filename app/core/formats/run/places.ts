/** Where things stand in a text. Offsets count UTF-16 units. */
import type { Place } from '../format.ts';

/** `to` is exclusive. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Lines and columns of offsets, 1-based. */
export interface Places {
  readonly line: (offset: number) => number;
  readonly place: (offset: number) => Place;
}

/** Every line start is looked up once, for texts of many thousand lines. */
export function placesOf(text: string): Places {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  const line = (offset: number): number => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] as number) <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  };
  return { line, place: (offset) => ({ line: line(offset), column: offset - (starts[line(offset) - 1] as number) + 1 }) };
}

export const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1;
/** The offset after the line's ending. */
export const lineEnd = (text: string, at: number): number => {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
};
