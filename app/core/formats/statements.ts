/**
 * The one way in which formats write into a text: a file is a list of statements, each with a key.
 * `render` gives the statements of a Spec, `locate` says which lines of a text hold them; `weave` changes only those
 * whose rendering differs. GetPut, PutPut and minimal edit follow from that, for every format alike.
 */
import type { FieldRef } from '../spec/fields.ts';
import type { Line } from './format.ts';

/** A rendered statement. Keys nest by `/`: `services`, `services/web`, `services/web/read_only`. */
export interface Statement {
  readonly key: string;
  /** Lines without the indentation of the parent; nested statements are statements of their own. */
  readonly lines: readonly string[];
  readonly fields: readonly FieldRef[];
  /** Rendering in another place of the file than its neighbours would be wrong; see `Located.fixed`. */
  readonly indent?: string;
}

/** Where a statement stands in a text. Lines are 0-based, `to` and `end` exclusive. */
export interface Located {
  readonly key: string;
  readonly from: number;
  readonly to: number;
  /** End of the statement with all that is nested beneath it. */
  readonly end: number;
  /** Indentation of its first line. */
  readonly indent: string;
  readonly fields: readonly FieldRef[];
  /** It is spelled in another way than ours (an alias): a change removes it and inserts ours in the usual place. */
  readonly foreign?: boolean;
  /** What stands behind it on its last line, with the blanks before it: a comment. */
  readonly comment?: string;
}

export const textOf = (lines: readonly Line[]): string => lines.map(({ text, end }) => text + (end ?? '\n')).join('');

/** The lines of a text with their endings kept. `''` has none. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (let from = 0; from < text.length; ) {
    const feed = text.indexOf('\n', from);
    const to = feed < 0 ? text.length : feed;
    const isLong = feed > from && text[feed - 1] === '\r';
    const content = text.slice(from, isLong ? to - 1 : to);
    lines.push(feed >= 0 && !isLong ? { text: content, fields: [] } : { text: content, fields: [], end: isLong ? '\r\n' : '' });
    from = to + 1;
  }
  return lines;
}

/** A file from nothing. */
export const written = (statements: readonly Statement[]): Line[] =>
  statements.flatMap(({ lines, fields, indent = '' }) => lines.map((line) => ({ text: line === '' ? '' : indent + line, fields })));

const parentOf = (key: string): string | undefined => (key.includes('/') ? key.slice(0, key.lastIndexOf('/')) : undefined);
const same = (a: Statement, b: Statement): boolean =>
  a.lines.length === b.lines.length && a.lines.every((line, index) => line === b.lines[index]);

/** What the statements of each parent are, in their order. */
function siblings(all: readonly Statement[]): Map<string | undefined, string[]> {
  const groups = new Map<string | undefined, string[]>();
  for (const { key } of all) {
    const group = groups.get(parentOf(key));
    if (group) group.push(key);
    else groups.set(parentOf(key), [key]);
  }
  return groups;
}

/** Entries that stand in the place of another, such as a port with an address now: new key to old. */
function replacements(before: readonly Statement[], after: readonly Statement[]): Map<string, string> {
  const [were, are] = [siblings(before), siblings(after)];
  const known = new Set(before.map(({ key }) => key));
  const wanted = new Set(after.map(({ key }) => key));
  const pairs = new Map<string, string>();
  for (const [parent, keys] of are) {
    const old = were.get(parent);
    if (parent === undefined || old?.length !== keys.length) continue;
    keys.forEach((key, index) => {
      const was = old[index] as string;
      if (!known.has(key) && !wanted.has(was) && !were.has(was) && !are.has(key)) pairs.set(key, was);
    });
  }
  return pairs;
}

/** Lines with the comment of those that they replace: behind the first where that was the only one. */
function commented(body: Line[], { comment, from, to }: Located): Line[] {
  const at = to - from > 1 ? body.length - 1 : body.findIndex(({ text }) => text !== '');
  return comment === undefined ? body : body.map((line, index) => (index === at ? { ...line, text: line.text + comment } : line));
}

interface Splice {
  readonly at: number;
  readonly remove: number;
  readonly insert: readonly Line[];
  /** Where several meet: what follows a statement, then what goes before one, then what is changed. */
  readonly turn: 0 | 1 | 2;
}

/**
 * `text` with the statements of `after` in place of those of `before` (the rendering of what the text states now).
 * A changed statement is replaced where it stands, with the comment behind it; a new one follows its nearest earlier sibling, or its parent's
 * first line; one that is gone takes its lines with it. Indentation and line ending follow the text.
 */
export function weave(text: string, located: readonly Located[], before: readonly Statement[], after: readonly Statement[]): Line[] {
  const lines = linesOf(text);
  const places = new Map(located.map((place) => [place.key, place]));
  const old = new Map(before.map((statement) => [statement.key, statement]));
  const wanted = new Map(after.map((statement) => [statement.key, statement]));
  const ending = lines[0]?.end === '\r\n' ? ({ end: '\r\n' } as const) : {};
  const dress = ({ lines: body, fields }: Statement, indent: string): Line[] =>
    body.map((line) => ({ text: line === '' ? '' : indent + line, fields, ...ending }));

  const replaced = replacements(before, after);
  for (const [key, was] of replaced) {
    const place = places.get(was);
    if (place && !place.foreign) places.set(key, place);
    else replaced.delete(key);
  }
  const replacing = new Map([...replaced].map(([key, was]) => [was, key]));
  const splices: Splice[] = [];
  const removed = new Set<string>();
  const goesWith = (key: string): boolean => {
    for (let slash = key.lastIndexOf('/'); slash > 0; slash = key.lastIndexOf('/', slash - 1))
      if (removed.has(key.slice(0, slash))) return true;
    return false;
  };
  for (const place of located) {
    const now = old.get(place.key);
    const next = wanted.get(replacing.get(place.key) ?? place.key);
    if (next ? now !== undefined && same(now, next) : now === undefined) continue;
    if (goesWith(place.key)) continue;
    if (!next) removed.add(place.key);
    if (next && !place.foreign)
      splices.push({ at: place.from, remove: place.to - place.from, insert: commented(dress(next, place.indent), place), turn: 2 });
    else splices.push({ at: place.from, remove: (next ? place.to : place.end) - place.from, insert: [], turn: 2 });
  }

  const firstWithin = new Map<string, Located>();
  for (const place of located) {
    const parent = parentOf(place.key);
    if (parent !== undefined && !place.foreign && !firstWithin.has(parent)) firstWithin.set(parent, place);
  }
  // New statements: those next to each other in `after` with the same anchor are inserted together, in order.
  const anchorEnd = (index: number): { at: number; indent: string; turn: 0 | 1 } => {
    const statement = after[index] as Statement;
    const parent = parentOf(statement.key);
    for (let i = index - 1; i >= 0; i--) {
      const earlier = after[i] as Statement;
      const place = places.get(earlier.key);
      if (parentOf(earlier.key) === parent && place && !place.foreign) return { at: place.end, indent: place.indent, turn: 0 };
      if (earlier.key === parent) break;
    }
    const heading = parent === undefined ? undefined : places.get(parent);
    const child = heading && firstWithin.get(parent as string);
    if (heading) return { at: heading.to, indent: child?.indent ?? `${heading.indent}  `, turn: 0 };
    const later = after
      .slice(index + 1)
      .flatMap(({ key }) => places.get(key) ?? [])
      .filter((place) => !place.foreign && parentOf(place.key) === parent)
      .reduce<Located | undefined>((first, place) => (first && first.from <= place.from ? first : place), undefined);
    return later
      ? { at: later.from, indent: later.indent, turn: 1 }
      : { at: parent === undefined && located.length === 0 ? 0 : lines.length, indent: statement.indent ?? '', turn: 0 };
  };
  let base: { key: string; at: number; indent: string; turn: 0 | 1 } | undefined;
  after.forEach((statement, index) => {
    const place = places.get(statement.key);
    const foreign = place?.foreign === true && old.has(statement.key) && !same(old.get(statement.key) as Statement, statement);
    if (place && !foreign) {
      base = undefined;
      return;
    }
    if (place) places.delete(statement.key);
    if (!place && old.has(statement.key) && same(old.get(statement.key) as Statement, statement)) return;
    // A whole new subtree keeps the indentation steps of our own rendering below its first line.
    const nested = base && statement.key.startsWith(`${base.key}/`);
    base = base && nested ? base : { key: statement.key, ...anchorEnd(index) };
    const own = (wanted.get(base.key)?.indent ?? '').length;
    const indent = base.indent + ' '.repeat(Math.max(0, (statement.indent ?? '').length - own));
    splices.push({ at: base.at, remove: 0, insert: dress(statement, indent), turn: base.turn });
  });

  const fieldsOfLine: (readonly FieldRef[])[] = lines.map(() => []);
  for (const place of located) for (let line = place.from; line < place.to; line++) fieldsOfLine[line] = place.fields;
  const kept: Line[] = [];
  const bySpot = splices.map((splice, order) => ({ ...splice, order })).sort((a, b) => a.at - b.at || a.turn - b.turn || a.order - b.order);
  let cursor = 0;
  const copyTo = (line: number) => {
    for (; cursor < line; cursor++) kept.push({ ...(lines[cursor] as Line), fields: fieldsOfLine[cursor] ?? [] });
  };
  for (const splice of bySpot) {
    copyTo(splice.at);
    const last = kept.at(-1);
    if (splice.insert.length > 0 && last?.end === '') kept[kept.length - 1] = { text: last.text, fields: last.fields, ...ending };
    kept.push(...splice.insert);
    cursor = Math.max(cursor, splice.at + splice.remove);
  }
  copyTo(lines.length);
  return kept;
}
