/**
 * Makes room for a change in a text that others wrote: lists on one line are unfolded, aliases are written out where
 * they stand, and what is spelled in another place is taken away. Only what stands in the way of the change is touched.
 */
import { isAlias, isCollection, isMap, isPair, isSeq, type Node } from 'yaml';
import type { Findings } from './findings.ts';
import { endOf, isEmpty, isFlow, isMerge, type Site, type Yaml } from './sites.ts';

export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

export function applied(text: string, edits: readonly Edit[]): string {
  let result = text;
  let last = Number.POSITIVE_INFINITY;
  for (const { from, to, insert } of [...edits].sort((a, b) => b.from - a.from || b.to - a.to)) {
    if (to > last) continue;
    result = result.slice(0, from) + insert + result.slice(to);
    last = from;
  }
  return result;
}

const blanks = (count: number): string => ' '.repeat(count);
const eol = (yaml: Yaml): string => (yaml.text.includes('\r\n') ? '\r\n' : '\n');
const isBlock = (node: Node | undefined): boolean => isCollection(node) && node.flow !== true;

/** Source of a node for another column; a block collection keeps its shape, anything else may be indented freely. */
function sourceOf(yaml: Yaml, node: Node | undefined, column: number): string {
  if (node === undefined) return '';
  const start = node.range?.[0] ?? 0;
  const shift = column - (isBlock(node) ? yaml.column(start) : column - 2);
  return indented(yaml, yaml.text.slice(start, endOf(node)), isBlock(node) ? shift : undefined, column + 2);
}
/** Lines after the first moved by `shift`, or set at `column` where their indentation means nothing. */
function indented(yaml: Yaml, source: string, shift: number | undefined, column: number): string {
  return source
    .trimEnd()
    .split(/\r?\n/)
    .map((line, index) => {
      if (index === 0 || line.trim() === '') return line.trimEnd();
      const depth = line.length - line.trimStart().length;
      return blanks(shift === undefined ? column : Math.max(0, depth + shift)) + line.trimStart();
    })
    .join(eol(yaml));
}
/** An entry of a mapping as it would stand at this column, wherever it comes from. */
function entrySource(yaml: Yaml, site: Site, column: number): string {
  const [start, stop] = [site.label?.range?.[0] ?? 0, site.label?.range?.[1] ?? 0];
  const key = yaml.text.slice(start, stop);
  if (site.node === undefined || isEmpty(site.node)) return `${key}:`;
  const from = site.node.range?.[0] ?? 0;
  const between = yaml.text.slice(stop, from);
  // Properties such as an anchor or a tag, and line breaks, stand between key and value: an entry of a block moves as a whole.
  const standsInBlock = yaml.text.slice(yaml.offset(yaml.line(start)), start).trim() === '';
  if (standsInBlock) return indented(yaml, yaml.text.slice(start, yaml.end(site)), column - yaml.column(start), column);
  return `${key}: ${/[&!]\S+/.exec(between)?.[0] ?? ''}${sourceOf(yaml, site.node, column)}`;
}

/** A mapping or list on one line, or a lone value, as a block with one entry a line. */
export function unfolded(yaml: Yaml, site: Site): Edit {
  const node = site.node;
  const column = site.parent ? yaml.column(yaml.start(site)) + 2 : 0;
  const from = node?.range?.[0] ?? 0;
  const head = yaml.text.slice(0, from).trimEnd().length;
  const edit = (lines: readonly string[]): Edit => {
    const body = lines.map((line) => blanks(column) + line).join(eol(yaml));
    return site.parent
      ? { from: head, to: endOf(node as Node), insert: lines.length === 0 ? '' : eol(yaml) + body }
      : { from, to: endOf(node as Node), insert: body };
  };
  if (isMap(node)) return edit(node.items.map((pair, index) => entrySource(yaml, pairSite(site, pair, index), column)));
  if (isSeq(node))
    return edit(
      node.items.map(
        (item) =>
          `- ${isPair(item) ? yaml.text.slice(endOf(item.key as Node), endOf(item.value as Node)) : sourceOf(yaml, item as Node, column)}`,
      ),
    );
  return edit(isEmpty(node) ? [] : [`- ${sourceOf(yaml, node, column)}`]);
}
const pairSite = (parent: Site, pair: { key: unknown; value: unknown }, index: number): Site => {
  const node = (pair.value as Node | null) ?? undefined;
  return { key: '', parent, index, own: true, label: pair.key as NonNullable<Site['label']>, ...(node && { node, value: node }) };
};

/** What an alias stands for, in its place. */
export function expanded(yaml: Yaml, site: Site): Edit {
  const alias = site.node as Node;
  const from = alias.range?.[0] ?? 0;
  const to = alias.range?.[1] ?? from;
  if (!isBlock(site.value)) return { from, to, insert: sourceOf(yaml, site.value, yaml.column(from)) };
  const column = yaml.column(yaml.start(site)) + 2;
  const source = sourceOf(yaml, site.value, column);
  if (site.label === undefined) return { from, to, insert: source };
  return { from: yaml.text.slice(0, from).trimEnd().length, to, insert: eol(yaml) + blanks(column) + source };
}

/** The merge keys of a mapping replaced by the entries that come through them. */
export function merged(yaml: Yaml, site: Site): Edit[] {
  if (!isMap(site.node)) return [];
  const inherited = yaml.children(site).filter(({ own }) => !own);
  const merges = site.node.items.filter(isMerge);
  return merges.map((pair, index) => {
    const { from, to } = yaml.lines(pairSite(site, pair, 0));
    const column = yaml.column((pair.key as Node).range?.[0] ?? 0);
    const lines = index > 0 ? [] : inherited.map((entry) => blanks(column) + entrySource(yaml, entry, column) + eol(yaml));
    return { from: yaml.offset(from), to: yaml.offset(to), insert: lines.join('') };
  });
}
/** One inherited entry as an entry of the mapping's own, which then wins over the merge key. */
export function overridden(yaml: Yaml, site: Site): Edit[] {
  const { parent } = site;
  if (!parent || !isMap(parent.node)) return [];
  const merge = parent.node.items.find(isMerge);
  if (!merge) return [];
  const { to } = yaml.lines(pairSite(parent, merge, 0));
  const column = yaml.column((merge.key as Node).range?.[0] ?? 0);
  const before = to >= yaml.line(yaml.text.length) + 1 || !yaml.text.slice(0, yaml.offset(to)).endsWith('\n') ? eol(yaml) : '';
  return [{ from: yaml.offset(to), to: yaml.offset(to), insert: before + blanks(column) + entrySource(yaml, site, column) + eol(yaml) }];
}

/** Every alias and merge key below a site, written out. */
export function flattened(yaml: Yaml, site: Site): Edit[] {
  const edits: Edit[] = [];
  const walk = (at: Site): void => {
    if (!at.own) return;
    if (isAlias(at.node)) {
      edits.push(expanded(yaml, at));
      return;
    }
    if (isMap(at.node) && at.node.items.some(isMerge)) {
      if (isFlow(at.node)) edits.push(unfolded(yaml, at));
      else edits.push(...merged(yaml, at));
      return;
    }
    for (const child of yaml.children(at)) walk(child);
  };
  walk(site);
  return edits;
}
/** Entries taken away, with the mappings and lists that are empty without them; a service itself stays. */
export function removed(found: Findings, sites: readonly Site[]): Edit[] {
  const { yaml } = found;
  const gone = new Map<unknown, Set<number>>();
  const whole = new Map<string, Site>();
  const take = (site: Site): void => {
    const { parent } = site;
    const container = parent?.node;
    if (!parent || !isCollection(container)) return;
    const taken = gone.get(container) ?? new Set<number>();
    taken.add(site.index);
    gone.set(container, taken);
    if (taken.size === container.items.length && parent.key.split('/').length > 2) {
      for (const key of whole.keys()) if (key.startsWith(`${parent.key}/`)) whole.delete(key);
      take(parent);
    } else whole.set(site.key, site);
  };
  for (const site of sites) take(site);
  return [...whole.values()].map((site) => cut(yaml, site));
}
function cut(yaml: Yaml, site: Site): Edit {
  const container = site.parent?.node;
  if (!isFlow(container)) {
    const { from, to } = yaml.lines(site);
    return { from: yaml.offset(from), to: yaml.offset(to), insert: '' };
  }
  const siblings = yaml
    .children(site.parent as Site)
    .filter(({ own }) => own)
    .sort((a, b) => a.index - b.index);
  const place = siblings.findIndex(({ index }) => index === site.index);
  const [before, after] = [siblings[place - 1], siblings[place + 1]];
  if (after) return { from: yaml.start(site), to: yaml.start(after), insert: '' };
  return { from: before ? yaml.end(before) : yaml.start(site), to: yaml.end(site), insert: '' };
}
