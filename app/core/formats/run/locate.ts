/** Finds the lines that a script is made of beside its commands: the frame, and commands that are replaced as a whole. */
import { linesOf } from '../statements.ts';
import type { WholeCommand } from './draft.ts';
import { lineEnd, lineStart, type Range } from './places.ts';
import { PROJECT_LINE } from './script.ts';
import type { Statement } from './statement.ts';

/** Ranges of `count` lines from a line on, counted from 0. */
function rangesOf(lines: ReturnType<typeof linesOf>): (from: number, count: number) => Range {
  const starts = [0];
  for (const { text, end = '\n' } of lines) starts.push((starts.at(-1) as number) + text.length + end.length);
  return (from, count) => ({ from: starts[from] as number, to: starts[from + count] as number });
}

/** Frame lines count only as they are written. Builds are known by the image they make: `images` tells whose it is. */
export function locatedLines(
  text: string,
  whole: readonly WholeCommand[],
  statements: ReadonlyMap<string, Statement>,
  images: ReadonlyMap<string, string>,
): Map<string, Range> {
  const located = new Map<string, Range>();
  const lines = linesOf(text);
  const range = rangesOf(lines);
  for (const [key, statement] of statements) {
    if (!('lines' in statement) || key.startsWith('connect/') || key.startsWith('build/')) continue;
    const at = lines.findIndex((_, start) => statement.lines.every((line, index) => lines[start + index]?.text === line));
    if (at >= 0) located.set(key, range(at, statement.lines.length));
  }
  const title = lines.findIndex((line) => PROJECT_LINE.test(line.text));
  if (title >= 0) located.set('project', range(title, 1));
  for (const { key, image, from, to } of whole) {
    const service = image === undefined ? undefined : images.get(image);
    if (image !== undefined && service === undefined) continue;
    located.set(service === undefined ? key : `build/${service}`, { from: lineStart(text, from), to: lineEnd(text, to) });
  }
  return located;
}
