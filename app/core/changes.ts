/** Which lines of a text are new against an older one, and a readable list of both. */

export interface DiffLine {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
  /** Its number in the newer text; removed lines have none. */
  readonly line?: number;
}

/** Lines on a side that are compared each with each; more are first split at lines that stand once in both texts. */
const MOST = 2000;

/** Steps of an edit script, in order. */
interface Script {
  readonly removed: (text: string) => void;
  readonly added: (text: string) => void;
  readonly same: (text: string) => void;
}

/** Longest common subsequence. */
function shortest(a: readonly string[], b: readonly string[], { removed, added, same }: Script): void {
  const width = b.length + 1;
  const length = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const [down, right, both] = [length[(i + 1) * width + j] ?? 0, length[i * width + j + 1] ?? 0, length[(i + 1) * width + j + 1] ?? 0];
      length[i * width + j] = a[i] === b[j] ? both + 1 : Math.max(down, right);
    }
  }
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      same(b[j++] as string);
      i++;
    } else if (i < a.length && (j === b.length || (length[(i + 1) * width + j] ?? 0) >= (length[i * width + j + 1] ?? 0)))
      removed(a[i++] as string);
    else added(b[j++] as string);
  }
}

/** Where each line stands that stands there once. */
function onlyOnce(lines: readonly string[]): Map<string, number> {
  const at = new Map<string, number>();
  for (const [index, line] of lines.entries()) at.set(line, at.has(line) ? -1 : index);
  return at;
}

/** Lines that stand once in both, as many as come in the same order in both (patience diff): their places in `a` and `b`. */
function anchors(a: readonly string[], b: readonly string[]): (readonly [number, number])[] {
  const there = onlyOnce(b);
  const pairs = [...onlyOnce(a)].flatMap(([line, i]) => {
    const j = there.get(line) ?? -1;
    return i >= 0 && j >= 0 ? [{ i, j, before: undefined as number | undefined }] : [];
  });
  /** By length of a run, the pair with which the run ends soonest. */
  const ends: number[] = [];
  for (const [index, pair] of pairs.entries()) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[ends[middle] as number]?.j ?? 0) < pair.j) low = middle + 1;
      else high = middle;
    }
    pair.before = ends[low - 1];
    ends[low] = index;
  }
  const run: (readonly [number, number])[] = [];
  for (let at = ends.at(-1); at !== undefined; at = pairs[at]?.before) run.push([pairs[at]?.i ?? 0, pairs[at]?.j ?? 0]);
  return run.reverse();
}

function compare(a: readonly string[], b: readonly string[], script: Script): void {
  if (a.length <= MOST && b.length <= MOST) {
    shortest(a, b, script);
    return;
  }
  const run = anchors(a, b);
  if (run.length === 0) {
    a.forEach(script.removed);
    b.forEach(script.added);
    return;
  }
  let [i, j] = [0, 0];
  for (const [atA, atB] of [...run, [a.length, b.length] as const]) {
    compare(a.slice(i, atA), b.slice(j, atB), script);
    if (atB < b.length) script.same(b[atB] as string);
    [i, j] = [atA + 1, atB + 1];
  }
}

/**
 * The shortest edit script of two lists of lines behind a common head and tail, up to 2,000 lines on a side; of more,
 * that between the lines that stand once in both.
 */
export function diffLines(before: readonly string[], after: readonly string[]): DiffLine[] {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < before.length - head && tail < after.length - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;

  const result: DiffLine[] = after.slice(0, head).map((text, index) => ({ kind: 'same', text, line: index + 1 }));
  let line = head;
  compare(before.slice(head, before.length - tail), after.slice(head, after.length - tail), {
    removed: (text) => result.push({ kind: 'removed', text }),
    added: (text) => result.push({ kind: 'added', text, line: ++line }),
    same: (text) => result.push({ kind: 'same', text, line: ++line }),
  });
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
