/** Which lines of a text are new against an older one, and a readable list of both. */

export interface DiffLine {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
  /** Its number in the newer text; removed lines have none. */
  readonly line?: number;
}

/**
 * The shortest edit script of two lists of lines (longest common subsequence behind a common head and tail).
 * Our files have a few hundred lines; beyond 2,000 changed lines on a side all of them count as changed.
 */
export function diffLines(before: readonly string[], after: readonly string[]): DiffLine[] {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < before.length - head && tail < after.length - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  const a = before.slice(head, before.length - tail);
  const b = after.slice(head, after.length - tail);

  const result: DiffLine[] = after.slice(0, head).map((text, index) => ({ kind: 'same', text, line: index + 1 }));
  let line = head;
  const removed = (text: string) => result.push({ kind: 'removed', text });
  const added = (text: string, kind: 'added' | 'same' = 'added') => result.push({ kind, text, line: ++line });
  if (a.length > 2000 || b.length > 2000) {
    a.forEach(removed);
    for (const text of b) added(text);
  } else {
    const width = b.length + 1;
    const length = new Uint16Array((a.length + 1) * width);
    for (let i = a.length - 1; i >= 0; i--) {
      for (let j = b.length - 1; j >= 0; j--) {
        const [down, right, both] = [
          length[(i + 1) * width + j] ?? 0,
          length[i * width + j + 1] ?? 0,
          length[(i + 1) * width + j + 1] ?? 0,
        ];
        length[i * width + j] = a[i] === b[j] ? both + 1 : Math.max(down, right);
      }
    }
    let [i, j] = [0, 0];
    while (i < a.length || j < b.length) {
      if (i < a.length && j < b.length && a[i] === b[j]) {
        added(b[j++] as string, 'same');
        i++;
      } else if (i < a.length && (j === b.length || (length[(i + 1) * width + j] ?? 0) >= (length[i * width + j + 1] ?? 0)))
        removed(a[i++] as string);
      else added(b[j++] as string);
    }
  }
  for (const text of after.slice(after.length - tail)) result.push({ kind: 'same', text, line: ++line });
  return result;
}

export interface Changes {
  /** Numbers of the lines that are new. */
  readonly lines: ReadonlySet<number>;
  /** How many lines differ: one that was replaced counts once, one that went counts too. */
  readonly count: number;
  /** The first line that is new, or that follows what went. */
  readonly first: number | undefined;
}

/** How `after` differs from `before`. */
export function changesBetween(before: readonly string[], after: readonly string[]): Changes {
  const lines = new Set<number>();
  let [count, came, went, last] = [0, 0, 0, 0];
  let first: number | undefined;
  for (const { kind, line = last } of diffLines(before, after)) {
    if (kind === 'same') {
      count += Math.max(came, went);
      [came, went] = [0, 0];
    } else {
      first ??= last + 1;
      if (kind === 'added') lines.add(line);
      if (kind === 'added') came++;
      else went++;
    }
    last = line;
  }
  return { lines, count: count + Math.max(came, went), first };
}
