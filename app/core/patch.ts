/** Unified diffs as `git apply` and `patch -p1` take them, byte for byte: CRLF stays, and a missing end of line is told. */
import { type DiffLine, diffLines } from './changes.ts';

/** One file of a patch; an empty text is a file that is not there. */
export interface Patched {
  /** Relative to the folder in which the patch is applied. */
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

export interface Hunk {
  /** `@@ -1,3 +1,4 @@` */
  readonly head: string;
  readonly lines: readonly DiffLine[];
}

/** Unchanged lines around a change, as `diff -u` shows them. */
const CONTEXT = 3;
const SIGN = { same: ' ', added: '+', removed: '-' } as const;

/** The changed places of a file, each with the lines around it. */
export function hunksOf(before: readonly string[], after: readonly string[]): Hunk[] {
  const lines = diffLines(before, after);
  const near = lines.map((_, index) => lines.slice(Math.max(0, index - CONTEXT), index + CONTEXT + 1).some(({ kind }) => kind !== 'same'));
  const hunks: Hunk[] = [];
  let [old, now] = [0, 0];
  for (let index = 0; index < lines.length; ) {
    const end = near.indexOf(!near[index], index);
    const part = lines.slice(index, end < 0 ? lines.length : end);
    const [removed, added] = [part.filter(({ kind }) => kind !== 'added').length, part.filter(({ kind }) => kind !== 'removed').length];
    if (near[index]) hunks.push({ head: `@@ -${range(old, removed)} +${range(now, added)} @@`, lines: part });
    [old, now] = [old + removed, now + added];
    index += part.length;
  }
  return hunks;
}

/** Where a hunk stands; one without lines is named by the line before it. */
const range = (before: number, count: number): string => `${count === 0 ? before : before + 1},${count}`;

/** With their endings, which a patch has to state. */
const wholeLines = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

const isQuoted = (one: string): boolean => one === '"' || one === '\\' || one < ' ' || one === '\u007f';
const escaped = (one: string): string => (one === '"' || one === '\\' ? `\\${one}` : `\\${one.charCodeAt(0).toString(8).padStart(3, '0')}`);

/** As git quotes a name: in quotes where it holds more than plain characters; the tab ends a name with blanks. */
function named(side: 'a' | 'b', { path }: Patched, text: string): string {
  if (text === '') return '/dev/null';
  const name = `${side}/${path}`;
  const characters = [...name];
  if (!characters.some(isQuoted)) return name.includes(' ') ? `${name}\t` : name;
  return `"${characters.map((one) => (isQuoted(one) ? escaped(one) : one)).join('')}"`;
}

const written = ({ kind, text }: DiffLine): string =>
  `${SIGN[kind]}${text}${text.endsWith('\n') ? '' : '\n\\ No newline at end of file\n'}`;

/** The changes of these files as one patch; what does not differ is left out. `patch -R` takes it back. */
export const patchOf = (files: readonly Patched[]): string =>
  files
    .filter(({ before, after }) => before !== after)
    .map((file) => {
      const hunks = hunksOf(wholeLines(file.before), wholeLines(file.after));
      const body = hunks.map(({ head, lines }) => `${head}\n${lines.map(written).join('')}`).join('');
      return `--- ${named('a', file, file.before)}\n+++ ${named('b', file, file.after)}\n${body}`;
    })
    .join('');
