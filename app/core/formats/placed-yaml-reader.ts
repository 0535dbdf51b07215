/** One pass over a YAML text, document by document; trouble is thrown. Keys that are no scalars (`? [a, b]`) are refused. */
import { say } from '../../languages/say.ts';
import type { Placed, Value } from './placed.ts';
import { Cursor } from './placed-yaml-cursor.ts';
import { endOfLine, isSpace, plainEnd, readBlock, readPlain, readQuoted } from './placed-yaml-scalar.ts';

const DEEPEST = 100;
/** Values that a text holds once its aliases are written out; real manifests stay far below, an alias bomb does not. */
const MOST_UNFOLDED = 200_000;
const NULL = /^(?:~|null|Null|NULL|)$/;
const OTHER_KEYS = say`Keys that are no plain words are not read.`;

/** What stands before a value: `&anchor`, `!tag`. */
interface Properties {
  anchor?: string;
  /** How much had been read where they stand. */
  before?: number;
  tag?: string;
  /** Start of the line on which they stand. */
  line?: number;
}

export class YamlReader extends Cursor {
  readonly twice: Placed[] = [];
  #anchors = new Map<string, { readonly value: Value | undefined; readonly size: number }>();
  /** Values so far, with those of every alias. */
  #unfolded = 0;

  /** The next document; undefined at the end of the text. */
  document(): Placed | undefined {
    this.#anchors = new Map();
    for (;;) {
      this.skip();
      if (this.at >= this.text.length) return undefined;
      if (this.at === this.line && this.text[this.at] === '%') {
        this.at = endOfLine(this.text, this.at);
        continue;
      }
      if (this.ended()) {
        this.at += 3;
        if (this.atLineEnd()) continue;
      }
      const root = this.#node(0, 0, true);
      this.skip();
      if (!this.ended()) this.fail(say`This line belongs to nothing above it; its indentation may be wrong.`);
      return root;
    }
  }
  #properties(found: Properties = {}): Properties {
    for (let char = this.text[this.at]; char === '&' || char === '!'; char = this.text[this.at]) {
      found.line = this.line;
      found.before = this.#unfolded;
      found[char === '&' ? 'anchor' : 'tag'] = this.word();
      this.atLineEnd();
    }
    return found;
  }
  #kept({ anchor, before = 0 }: Properties, placed: Placed): Placed {
    this.#unfolded++;
    if (anchor !== undefined) this.#anchors.set(anchor, { value: placed.value, size: this.#unfolded - before });
    return placed;
  }
  #alias(): Placed {
    const from = this.at;
    const name = this.word();
    const anchor = this.#anchors.get(name);
    if (!anchor) return this.fail(say`No anchor &${name} stands above.`, from);
    this.#unfolded += anchor.size;
    if (this.#unfolded > MOST_UNFOLDED) this.fail(say`The aliases of this text unfold to more than a manifest can mean.`, from);
    return { from, to: this.at, ...(anchor.value && { value: anchor.value }) };
  }
  /** A scalar that is no key, a list or mapping in brackets, or an alias. */
  #leaf(properties: Properties, least: number, depth: number, inFlow: boolean): Placed {
    const [text, from] = [this.text, this.at];
    const char = text[from] as string;
    if (char === '*') return this.#alias();
    if (char === '[' || char === '{') return this.#kept(properties, this.#flow(depth));
    const block = !inFlow && (char === '|' || char === '>');
    const quoted = char === '"' || char === "'";
    if (char === '?' && isSpace(text[from + 1])) this.fail(OTHER_KEYS);
    if (!quoted && !block && /[%@`|>,\]}&!#]/.test(char)) this.fail(say`No text begins with ${char} unless in quotes.`);
    const read = block ? readBlock(text, from, least) : quoted ? readQuoted(text, from) : readPlain(text, from, least, inFlow);
    this.moveTo(read.to);
    const plain = !block && !quoted && properties.tag === undefined;
    if (plain && NULL.test(read.text)) return this.#kept(properties, { from, to: read.to });
    return this.#kept(properties, { from, to: read.to, value: { text: read.text, plain } });
  }

  /**
   * A node that is indented to `least`, or to `leastDash` where it is a list. `fresh`: a mapping or list may begin on
   * this line.
   */
  #node(least: number, depth: number, fresh: boolean, leastDash = least): Placed {
    if (depth > DEEPEST) this.fail(say`This nests more than ${DEEPEST} deep.`);
    const [start, from] = [this.line, this.at];
    let to = from;
    const properties: Properties = {};
    for (;;) {
      if (!this.atLineEnd()) {
        this.#properties(properties);
        to = this.at;
      }
      if (!this.atLineEnd()) break;
      this.skip();
      if (this.ended() || this.column < (this.isDash() ? leastDash : least)) return this.#kept(properties, { from, to });
    }
    const block = fresh || this.line > start;
    if (this.isDash()) {
      if (!block) this.fail(say`A list begins on a line of its own.`);
      return this.#kept(properties, this.#list(this.column, depth));
    }
    const end = this.#keyEnd();
    if (end === undefined) return this.#leaf(properties, least, depth, false);
    if (!block) this.fail(say`A second key stands on the line of the first.`);
    // On the line of the first key, an anchor is the key's own.
    if (properties.line !== this.line) return this.#kept(properties, this.#mapping(this.column, depth));
    this.#kept(properties, { from, to, value: { text: this.text.slice(this.at, end), plain: true } });
    return this.#mapping(this.column, depth);
  }

  /** Where the key that begins here ends, before its colon; undefined where no key begins. */
  #keyEnd(): number | undefined {
    const text = this.text;
    const char = text[this.at] as string;
    if (/[[{|>#&!%@`,\]}]/.test(char) || (char === '?' && isSpace(text[this.at + 1]))) return undefined;
    let end = plainEnd(text, this.at, false);
    const other = char === '"' ? /"(?:[^"\\\n]|\\.)*"/y : char === "'" ? /'(?:[^'\n]|'')*'/y : char === '*' ? /\*\S+(?=[ \t])/y : undefined;
    if (other) {
      other.lastIndex = this.at;
      if (!other.test(text)) return undefined;
      end = other.lastIndex;
    }
    let colon = end;
    while (text[colon] === ' ' || text[colon] === '\t') colon++;
    return text[colon] === ':' && isSpace(text[colon + 1]) ? end : undefined;
  }

  #mapping(column: number, depth: number): Placed {
    const first = this.at;
    const found = { entries: new Map<string, Placed>(), merged: [] as Placed[] };
    let to = first;
    do {
      const from = this.at;
      const own = this.#properties();
      const end = this.#keyEnd();
      if (end === undefined) this.fail(say`A key with a colon is expected here.`);
      const key = this.#leaf(own, 0, depth, false);
      this.at = this.text.indexOf(':', end) + 1;
      const value = this.#node(column + 1, depth + 1, false, column);
      to = Math.max(value.to, this.text.indexOf(':', end) + 1);
      this.#add(found, key, { ...value, from, to });
      this.skip();
      if (!this.ended() && this.column > column) this.fail(say`This line is indented further than the key above it.`);
    } while (!this.ended() && this.column === column && !this.isDash());
    return { from: first, to, value: this.#merge(found) };
  }
  #list(column: number, depth: number): Placed {
    const from = this.at;
    const items: Placed[] = [];
    do {
      const dash = this.at++;
      const item = this.#node(column + 1, depth + 1, true);
      items.push({ ...item, from: dash, to: Math.max(item.to, dash + 1) });
      this.skip();
      if (!this.ended() && this.column > column) this.fail(say`This line is indented further than the item above it.`);
    } while (!this.ended() && this.column === column && this.isDash());
    return { from, to: items.at(-1)?.to ?? from, value: { items } };
  }

  /** A list or mapping in brackets. */
  #flow(depth: number): Placed {
    if (depth > DEEPEST) this.fail(say`This nests more than ${DEEPEST} deep.`);
    const text = this.text;
    const from = this.at++;
    const close = text[from] === '[' ? ']' : '}';
    const items: Placed[] = [];
    const found = { entries: new Map<string, Placed>(), merged: [] as Placed[] };
    for (this.skip(true); text[this.at] !== close; this.skip(true)) {
      const start = this.at;
      const key = this.#flowNode(depth, from);
      let value: Placed | undefined;
      this.skip(true);
      if (text[this.at] === ':') {
        this.at++;
        this.skip(true);
        value = /[,\]}]/.test(text[this.at] ?? '') ? { from: this.at, to: this.at } : this.#flowNode(depth, from);
        this.skip(true);
      }
      const entry: Placed = { ...(value ?? { from: start, to: key.to }), from: start };
      if (close === '}') this.#add(found, key, entry);
      else if (!value) items.push(key);
      else {
        const single = { entries: new Map<string, Placed>(), merged: [] as Placed[] };
        this.#add(single, key, entry);
        items.push({ from: start, to: entry.to, value: this.#merge(single) });
      }
      if (text[this.at] === ',') this.at++;
      else if (this.ended()) this.fail(say`This bracket is not closed.`, from);
      else if (text[this.at] !== close) this.fail(say`A comma or ${close} is expected here.`);
    }
    this.at++;
    return { from, to: this.at, value: close === ']' ? { items } : this.#merge(found) };
  }
  #flowNode(depth: number, opened: number): Placed {
    const properties = this.#properties();
    this.skip(true);
    if (this.ended()) this.fail(say`This bracket is not closed.`, opened);
    const char = this.text[this.at] as string;
    if (/[,\]}]/.test(char) || (char === ':' && isSpace(this.text[this.at + 1]))) this.fail(say`A value is expected here.`);
    return this.#leaf(properties, 0, depth + 1, true);
  }

  #add({ entries, merged }: Open, key: Placed, entry: Placed): void {
    if (key.value && !('text' in key.value)) this.fail(OTHER_KEYS, key.from);
    const { text: name, plain } = key.value ?? { text: this.text.slice(key.from, key.to), plain: true };
    if (plain && name === '<<') {
      merged.push(entry);
      return;
    }
    if (entries.has(name)) this.twice.push(entry);
    entries.set(name, entry);
  }
  /** With the entries of the mappings that `<<` names, where they are not stated themselves. */
  #merge({ entries, merged }: Open): Value {
    for (const { value } of merged.flatMap((source) => (source.value && 'items' in source.value ? source.value.items : [source])))
      for (const [name, entry] of value && 'entries' in value ? value.entries : []) if (!entries.has(name)) entries.set(name, entry);
    return { entries };
  }
}

/** A mapping that is not closed yet. */
interface Open {
  readonly entries: Map<string, Placed>;
  readonly merged: Placed[];
}
