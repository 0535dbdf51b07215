/** Sets one entry in a text of mappings, YAML or JSON, and leaves all the rest as it stands. */
import { type Edit, endingOf } from './edits.ts';
import { entriesOf, isMap, itemsOf, member, type Placed } from './placed.ts';

/** What is set; texts of a list are added to those that are there. */
export type Wanted = string | number | boolean | readonly string[];

/** Whether it stands in the text of this one, and does not come through an alias or a merge key. */
const isIn = ({ from, to }: Placed, outer: Placed): boolean => from >= outer.from && to <= outer.to;

const word = (text: string | number | boolean, quoted: boolean): string => (quoted ? JSON.stringify(text) : String(text));
const flow = (value: Wanted, quoted: boolean): string =>
  Array.isArray(value) ? `[${value.map((text) => word(text, quoted)).join(', ')}]` : word(value as string | number | boolean, quoted);
const nested = ([key = '', ...inside]: readonly string[], value: Wanted, quoted: boolean): string =>
  `${word(key, quoted)}: ${inside.length > 0 ? `{${nested(inside, value, quoted)}}` : flow(value, quoted)}`;

/** Lines of a block, each key below the one that holds it. */
export const blockOf = (path: readonly string[], value: Wanted, indent = 0): string[] =>
  path.map((key, depth) => `${' '.repeat(indent + 2 * depth)}${key}:${depth === path.length - 1 ? ` ${flow(value, false)}` : ''}`);

const columnOf = (text: string, at: number): number => at - (text.lastIndexOf('\n', at - 1) + 1);
/** The end of the line on which something ends, with the comment that stands there. */
function endOfLine(text: string, { from, to }: Placed): number {
  let end = to;
  while (end > from && /\s/.test(text[end - 1] ?? '')) end--;
  const newline = text.indexOf('\n', end);
  return newline < 0 ? text.length : text[newline - 1] === '\r' ? newline - 1 : newline;
}
const lines = (text: string, at: number, block: readonly string[]): Edit => ({
  from: at,
  to: at,
  insert: block.map((line) => endingOf(text) + line).join(''),
});

/** A new entry below `at`, in the style of what stands there. */
function added(text: string, at: Placed, path: readonly string[], value: Wanted): Edit | undefined {
  if (!at.value) {
    const isBare = /:\s*$/.test(text.slice(at.from, at.to));
    return isBare ? lines(text, endOfLine(text, at), blockOf(path, value, columnOf(text, at.from) + 2)) : undefined;
  }
  if (!isMap(at)) return undefined;
  const entries = [...entriesOf(at).values()].filter((entry) => isIn(entry, at)).sort((a, b) => a.from - b.from);
  const [first, last] = [entries[0], entries.at(-1)];
  if (!first || !last) {
    const empty = /\{\s*\}$/.exec(text.slice(at.from, at.to));
    const quoted = /^\s*[{[]/.test(text);
    return empty ? { from: at.from + empty.index, to: at.to, insert: `{${nested(path, value, quoted)}}` } : undefined;
  }
  const quoted = text[first.from] === '"';
  const [brace] = /\{\s*$/.exec(text.slice(at.from, first.from)) ?? [];
  if (brace === undefined) return lines(text, endOfLine(text, last), blockOf(path, value, columnOf(text, first.from)));
  const between = brace.includes('\n') ? `,${endingOf(text)}${' '.repeat(columnOf(text, first.from))}` : ', ';
  return { from: last.to, to: last.to, insert: between + nested(path, value, quoted) };
}

/** What an entry holds, replaced; a list grows. */
function replaced(text: string, at: Placed, value: Wanted): Edit | undefined {
  const source = text.slice(at.from, at.to);
  const [head] = /^(?:"[^"]*"|'[^']*'|[^\s:]+)\s*:[ \t]*/.exec(source) ?? [];
  if (head === undefined || isMap(at)) return undefined;
  const quoted = source.startsWith('"');
  const items = itemsOf(at);
  const last = items.at(-1);
  if (!Array.isArray(value)) {
    const from = at.from + head.length;
    return items.length > 0 ? undefined : { from, to: at.to, insert: (/\s$/.test(head) ? '' : ' ') + flow(value, quoted) };
  }
  if (!last || !isIn(last, at)) return undefined;
  const more = value.map((text) => word(text, quoted));
  if (/^\s*\[/.test(source.slice(head.length))) return { from: last.to, to: last.to, insert: more.map((text) => `, ${text}`).join('') };
  const indent = ' '.repeat(columnOf(text, last.from));
  return lines(
    text,
    endOfLine(text, last),
    more.map((text) => `${indent}- ${text}`),
  );
}

/** The edit that sets the entry along these keys; nothing where it comes through an alias, or another kind of value stands in its way. */
export function setEntry(text: string, root: Placed, path: readonly string[], value: Wanted): Edit | undefined {
  let at = root;
  for (const [depth, key] of path.entries()) {
    const next = member(at, key);
    if (!next) return added(text, at, path.slice(depth), value);
    if (!isIn(next, at)) return undefined;
    at = next;
  }
  return replaced(text, at, value);
}
