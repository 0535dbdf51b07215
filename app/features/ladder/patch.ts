import type { FileChange } from '../../core/ladder/files.ts';
import { type DiffLine, diffLines } from '../../ui/code/changes.ts';

/** Unchanged lines around a change, as `diff -u` shows them. */
const CONTEXT = 3;
const SIGN = { same: ' ', added: '+', removed: '-' } as const;

export interface Hunk {
  /** `@@ -1,3 +1,4 @@` */
  readonly head: string;
  readonly lines: readonly DiffLine[];
}

/** The changed places of a file, each with the lines around it. */
export function hunksOf({ before, after }: Pick<FileChange, 'before' | 'after'>): Hunk[] {
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

/** The changes of a rung as one patch that `patch -p1` applies and `patch -R -p1` takes back. */
export function patchOf(files: readonly FileChange[]): string {
  return files
    .map((file) => {
      const name = (side: 'a' | 'b', lines: readonly string[]) => (lines.length === 0 ? '/dev/null' : `${side}/${file.path}`);
      const body = hunksOf(file).flatMap(({ head, lines }) => [head, ...lines.map(({ kind, text }) => SIGN[kind] + text)]);
      return [`--- ${name('a', file.before)}`, `+++ ${name('b', file.after)}`, ...body, ''].join('\n');
    })
    .join('');
}
