/** A YAML text as sites: what stands where, seen through aliases and merge keys, with the lines it takes. */
import {
  type Alias,
  type Document,
  isAlias,
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  type Scalar,
  type YAMLMap,
} from 'yaml';
import { say } from '../../../languages/say.ts';
import type { NotUnderstood } from '../format.ts';
import { step } from './render.ts';

/** A value in the text. */
export interface Site {
  /** Steps from the root, as in the keys of statements: `services/web/cap_drop`. */
  readonly key: string;
  readonly parent?: Site;
  /** The key as written, for entries of a mapping. */
  readonly label?: Scalar;
  /** Place in the list or mapping that holds it. */
  readonly index: number;
  /** As written; an alias is not followed. Absent: nothing is written. */
  readonly node?: Node;
  /** With an alias followed. */
  readonly value?: Node;
  /** It stands in the text under this very path, and does not come through an alias or a merge key. */
  readonly own: boolean;
}

const LONGEST = 2 ** 20;
/** Values looked at while following aliases; real files stay far below, an alias bomb does not. */
const MOST_VISITS = 100_000;

/** Collections inside collections; no file that somebody wrote comes near, and a parser runs out of stack far behind it. */
const DEEPEST = 200;
function isTooDeep(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length && depth <= DEEPEST; at++) {
    const char = text[at];
    if (char === '[' || char === '{') depth++;
    else if ((char === ']' || char === '}') && depth > 0) depth--;
  }
  return depth > DEEPEST || /(?:[-?:][ \t]+){200}/.test(text);
}

export class Yaml {
  readonly text: string;
  readonly errors: NotUnderstood[] = [];
  readonly root: Site | undefined;
  readonly #counter = new LineCounter();
  readonly #document: Document.Parsed | undefined;
  readonly #aliases = new Map<Alias, Node | undefined>();
  #visits = 0;

  constructor(text: string) {
    this.text = text;
    if (text.length > LONGEST) {
      this.errors.push({
        line: 1,
        column: 1,
        text: '',
        because: say`The text is longer than a million characters; a compose file is expected.`,
      });
      return;
    }
    try {
      if (isTooDeep(text)) throw new RangeError('deep');
      this.#document = parseDocument(text, {
        merge: true,
        prettyErrors: false,
        lineCounter: this.#counter,
        keepSourceTokens: true,
        logLevel: 'error',
      });
    } catch {
      this.errors.push({ line: 1, column: 1, text: '', because: say`The text nests too deeply to be read.` });
      return;
    }
    for (const { pos, message } of this.#document.errors.slice(0, 10))
      this.errors.push(this.trouble(pos[0], explained(message, this.lineText(pos[0]))));
    const node = this.#document.contents as Node | null;
    if (this.errors.length === 0 && node !== null) this.root = { key: '', index: 0, node, own: true, ...this.#followed(node) };
  }

  /** 0-based line of an offset. */
  line(offset: number): number {
    return this.#counter.linePos(Math.min(offset, this.text.length)).line - 1;
  }
  column(offset: number): number {
    return this.#counter.linePos(Math.min(offset, this.text.length)).col - 1;
  }
  /** Offset of the start of a 0-based line. */
  offset(line: number): number {
    return this.#counter.lineStarts[line] ?? this.text.length;
  }
  lineText(offset: number): string {
    const from = this.offset(this.line(offset));
    return this.text.slice(from).split(/\r?\n/, 1)[0] ?? '';
  }
  trouble(offset: number, because: string, text = this.lineText(offset).trim()): NotUnderstood {
    return { line: this.line(offset) + 1, column: this.column(offset) + 1, text: text.slice(0, 200), because };
  }

  #followed(node: Node | null | undefined): { value: Node } | undefined {
    let value: Node | null | undefined = node;
    for (let hops = 0; value && isAlias(value); hops++) value = hops > 20 ? undefined : this.#resolved(value);
    return value ? { value } : undefined;
  }
  /** The library looks through the whole file for each alias, so every answer is kept. */
  #resolved(alias: Alias): Node | undefined {
    if (!this.#aliases.has(alias)) this.#aliases.set(alias, alias.resolve(this.#document as Document));
    return this.#aliases.get(alias);
  }
  /** Whoever looks through the file next has all its visits. */
  rested(): void {
    this.#visits = 0;
  }
  #visit(): void {
    if (++this.#visits > MOST_VISITS) throw new Error('The aliases of this file unfold to more values than a compose file can mean.');
  }

  /** What is inside: entries of a mapping with those of its merge keys that it does not override, or items of a list. */
  children(site: Site): Site[] {
    const inside = site.own && site.node === site.value;
    if (isSeq(site.value))
      return site.value.items.map((item, index) =>
        this.#site(site, `${site.key}/${index}`, index, isPair(item) ? undefined : (item as Node), inside),
      );
    return isMap(site.value) ? this.#entries(site, site.value, inside, 0) : [];
  }
  #site(parent: Site, key: string, index: number, node: Node | undefined, own: boolean, label?: Scalar): Site {
    this.#visit();
    return { key, parent, index, own, ...(label && { label }), ...(node && { node, ...this.#followed(node) }) };
  }
  #entries(site: Site, map: YAMLMap, own: boolean, depth: number): Site[] {
    this.#visit();
    const found = new Map<string, Site>();
    const merged: Site[] = [];
    map.items.forEach((pair, index) => {
      const label = pair.key;
      if (!isScalar(label)) return;
      if (isMerge(pair)) {
        if (depth > 20) throw new Error('The aliases of this file nest deeper than a compose file can mean.');
        const sources = this.#followed(pair.value as Node | null)?.value;
        for (const source of isSeq(sources) ? sources.items : [sources]) {
          const target = this.#followed(source as Node | undefined)?.value;
          if (isMap(target)) merged.push(...this.#entries(site, target, false, depth + 1));
        }
        return;
      }
      const name = typeof label.value === 'string' ? label.value : (label.source ?? String(label.value));
      found.set(
        name,
        this.#site(
          site,
          (site.key === '' ? '' : `${site.key}/`) + step(name),
          index,
          (pair.value as Node | null) ?? undefined,
          own,
          label as Scalar,
        ),
      );
    });
    for (const entry of merged) if (!found.has(nameOf(entry))) found.set(nameOf(entry), entry);
    return [...found.values()];
  }

  /** Offset where the entry begins: its key, or the dash of a list item. */
  start({ label, parent, index, node }: Site): number {
    if (label) return label.range?.[0] ?? 0;
    const token = isSeq(parent?.value)
      ? (parent.value.srcToken as { items?: { start: { type: string; offset: number }[] }[] } | undefined)
      : undefined;
    return token?.items?.[index]?.start.find(({ type }) => type === 'seq-item-ind')?.offset ?? node?.range?.[0] ?? 0;
  }
  /** Offset after the last character that belongs to the entry; comments that follow do not. */
  end(site: Site): number {
    return Math.max(site.node ? endOf(site.node) : 0, site.label?.range?.[1] ?? 0, this.start(site) + 1);
  }
  /** Lines that the entry takes, 0-based, `to` exclusive. */
  lines(site: Site): { from: number; to: number } {
    return { from: this.line(this.start(site)), to: this.line(this.end(site) - 1) + 1 };
  }
}

export const nameOf = ({ label }: Site): string =>
  typeof label?.value === 'string' ? label.value : (label?.source ?? String(label?.value));
export const isMerge = ({ key }: Pair<unknown, unknown>): boolean =>
  isScalar(key) && (key.value === '<<' || typeof key.value === 'symbol') && (key.type ?? 'PLAIN') === 'PLAIN';
export const isFlow = (node: Node | undefined): boolean => isCollection(node) && node.flow === true;
/** `~`, `null` or nothing at all. */
export const isEmpty = (node: Node | undefined): boolean => node === undefined || (isScalar(node) && node.value === null);

/** Offset after the content of a node. A block collection ends with its last entry, whatever comments follow. */
export function endOf(node: Node): number {
  if ((isMap(node) || isSeq(node)) && !node.flow) {
    const last = node.items.at(-1);
    if (isPair(last)) return last.value && !isEmptyScalar(last.value) ? endOf(last.value as Node) : endOf(last.key as Node) + 1;
    return last ? endOf(last as Node) : (node.range?.[0] ?? 0);
  }
  return node.range?.[1] ?? 0;
}
const isEmptyScalar = (node: unknown): boolean => isScalar(node) && node.value === null && (node.source ?? '') === '';

/** What the parser says, and what people who never read its grammar are told. */
const SAID: readonly (readonly [message: RegExp, says: string])[] = [
  [/^Source contains multiple documents/, say`A second document begins here; one compose file is expected.`],
  [/Map keys must be unique/, say`This key stands twice in its mapping; each key may stand once.`],
  [/[Tt]abs/, say`A tab stands in the indentation; spaces are expected.`],
  [/^Flow sequence in block/, say`A list that [ opens does not end before this line; ] is expected.`],
  [/^Flow map in block/, say`A mapping that { opens does not end before this line; } is expected.`],
  [/^Missing closing/, say`A text in quotes does not end; the same quote is expected behind it.`],
  [
    /^Nested mappings are not allowed/,
    say`Two keys stand on one line, or the next line stands deeper than this one lets it; each key is expected on a line of its own, in the column of its neighbours.`,
  ],
  [
    /must start at the same column|may not be used as an implicit/,
    say`This line stands in no column of its neighbours; entries of one list or mapping are expected in one column.`,
  ],
  [/^Implicit (?:map )?keys/, say`A key with its value is expected: name: value, with a space behind the colon.`],
  [
    /^Unexpected scalar at node end/,
    say`Something follows a value that has ended. A quote inside of a text is expected in the other kind of quotes.`,
  ],
  [/^Plain value cannot start/, say`A value that begins with this character is expected in quotes.`],
];

/** The parser's message in words that say what is expected. */
function explained(message: string, line: string): string {
  if (/\{\{/.test(line)) return say`A template ({{ }}) stands here; the finished YAML is expected.`;
  const said = SAID.find(([pattern]) => pattern.test(message));
  if (said) return said[1];
  return say`${message.replace(/\.?$/, '.')} Valid YAML is expected.`;
}
