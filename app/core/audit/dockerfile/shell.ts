/**
 * The simple commands of a shell line, wherever they stand: in lists and pipes, in blocks and subshells, in command
 * substitutions. Reading is tolerant and ends on every text: a rule asks which programs are run and how, not whether
 * the line is right.
 */

export interface Command {
  /** Without quotes; variables and substitutions stand as they are written. The first one is the program. */
  readonly words: readonly string[];
  /** Where each word stands in the text that was read; `to` is exclusive. */
  readonly spans: readonly Span[];
  /** The first word without its directory. */
  readonly program: string;
  /** Variables set for this command alone; all of them where there is no program. */
  readonly sets: ReadonlyMap<string, string>;
  /** Its output goes on into a pipe. */
  readonly piped: boolean;
}

export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A command of these words, the program first. */
export const commandOf = (words: readonly string[], spans: readonly Span[], sets: ReadonlyMap<string, string>, piped: boolean): Command => {
  const [word = ''] = words;
  return { words, spans, sets, piped, program: word.slice(word.lastIndexOf('/') + 1) };
};
/** The command that begins at this word of another one. */
export const commandFrom = ({ words, spans, sets, piped }: Command, at: number): Command =>
  commandOf(words.slice(at), spans.slice(at), sets, piped);

/** Characters that mean themselves wherever they stand. */
const PLAIN = /[\w./:=,@%+~^-]+/y;
const NOTHING: ReadonlyMap<string, string> = new Map();
const KEYWORDS = new Set('if then else elif fi while until do done ! { } time esac in'.split(' '));
/** Nested deeper than this, a text is no line that somebody wrote. */
const DEEPEST = 40;

class Reader {
  readonly #text: string;
  readonly #found: Command[] = [];
  #at = 0;
  #words: string[] = [];
  #spans: Span[] = [];
  #sets: Map<string, string> | undefined;
  #word: string | undefined;
  #from = 0;
  #quoted = false;
  /** The next word is where output goes or input comes from. */
  #redirected = false;

  constructor(text: string) {
    this.#text = text;
  }

  read(): Command[] {
    this.#list(undefined, 0);
    return this.#found;
  }

  #add(piece: string, from = this.#at): void {
    if (this.#word === undefined) this.#from = from;
    this.#word = (this.#word ?? '') + piece;
  }

  #endWord(): void {
    const word = this.#word;
    this.#word = undefined;
    const quoted = this.#quoted;
    this.#quoted = false;
    if (word === undefined) return;
    if (this.#redirected) {
      this.#redirected = false;
      return;
    }
    const isFirst = this.#words.length === 0;
    const assignment = isFirst ? /^([A-Za-z_]\w*)=([\s\S]*)$/.exec(word) : undefined;
    if (assignment) {
      this.#sets ??= new Map();
      this.#sets.set(assignment[1] as string, assignment[2] as string);
    } else if (!isFirst || quoted || !KEYWORDS.has(word)) {
      this.#words.push(word);
      this.#spans.push({ from: this.#from, to: this.#at });
    }
  }

  #endCommand(piped = false): void {
    this.#endWord();
    if (this.#words.length > 0 || this.#sets) this.#found.push(commandOf(this.#words, this.#spans, this.#sets ?? NOTHING, piped));
    [this.#words, this.#spans, this.#sets] = [[], [], undefined];
    this.#redirected = false;
  }

  /** Commands up to the closing character, which is taken too. */
  #list(until: ')' | '`' | undefined, depth: number): void {
    while (this.#at < this.#text.length) {
      const char = this.#text[this.#at] as string;
      if (char === until) break;
      this.#step(char, depth);
    }
    this.#endCommand();
    this.#at++;
  }

  #step(char: string, depth: number): void {
    PLAIN.lastIndex = this.#at;
    const plain = PLAIN.exec(this.#text)?.[0];
    if (plain !== undefined) {
      this.#add(plain);
      this.#at += plain.length;
      return;
    }
    const next = this.#text[this.#at + 1];
    if (char === '\n' || char === ';') this.#operator(1);
    else if (char === ' ' || /\s/.test(char)) this.#blank();
    else if (char === '#' && this.#word === undefined) this.#comment();
    else if (char === '&' && next === '>') this.#redirect(2);
    else if (char === '&') this.#operator(next === '&' ? 2 : 1);
    else if (char === '|') this.#operator(next === '|' || next === '&' ? 2 : 1, next !== '|');
    else if (char === '(' && this.#word === undefined) this.#inside(')', 1, depth);
    else if (char === ')') this.#operator(1);
    else if (char === '<' || char === '>')
      this.#redirect(/^(?:<<<|<<-|<<|<&|>>|>&|>\||<>|<|>)/.exec(this.#text.slice(this.#at, this.#at + 3))?.[0].length ?? 1);
    else this.#piece(char, depth);
  }

  #operator(length: number, piped = false): void {
    this.#endCommand(piped);
    this.#at += length;
  }

  #blank(): void {
    this.#endWord();
    this.#at++;
  }

  #comment(): void {
    const end = this.#text.indexOf('\n', this.#at);
    this.#at = end < 0 ? this.#text.length : end;
  }

  #redirect(length: number): void {
    if (this.#word !== undefined && /^\d+$/.test(this.#word)) this.#word = undefined;
    this.#endWord();
    this.#redirected = true;
    this.#at += length;
  }

  /** A part of a word. */
  #piece(char: string, depth: number): void {
    if (char === '\\') {
      this.#add(this.#text[this.#at + 1] ?? '');
      this.#at += 2;
    } else if (char === "'") {
      const close = this.#text.indexOf("'", this.#at + 1);
      const end = close < 0 ? this.#text.length : close;
      this.#quoted = true;
      this.#add(this.#text.slice(this.#at + 1, end));
      this.#at = end + 1;
    } else if (char === '"') this.#double(depth);
    else if (char === '$' || char === '`') this.#dollar(char, depth);
    else {
      this.#add(char);
      this.#at++;
    }
  }

  #double(depth: number): void {
    this.#quoted = true;
    this.#add('');
    for (this.#at++; this.#at < this.#text.length && this.#text[this.#at] !== '"'; ) {
      const char = this.#text[this.#at] as string;
      const next = this.#text[this.#at + 1];
      if (char === '\\' && next !== undefined && '"\\$`'.includes(next)) {
        this.#add(next);
        this.#at += 2;
      } else if (char === '$' || char === '`') this.#dollar(char, depth);
      else {
        this.#add(char);
        this.#at++;
      }
    }
    this.#at++;
  }

  /** A variable stays as it is written; the commands of a substitution are read. */
  #dollar(char: string, depth: number): void {
    if (char === '`') this.#inside('`', 1, depth);
    else if (this.#text[this.#at + 1] === '(') this.#inside(')', 2, depth);
    else {
      const variable = /^\$\{[^{}\n]*\}/.exec(this.#text.slice(this.#at, this.#at + 200))?.[0] ?? char;
      this.#add(variable);
      this.#at += variable.length;
    }
  }

  /** What stands in a subshell or substitution, read by itself. */
  #inside(until: ')' | '`', length: number, depth: number): void {
    const from = this.#at;
    this.#at += length;
    if (depth >= DEEPEST) {
      this.#at = this.#text.length;
      return;
    }
    const [words, spans, sets, word, start] = [this.#words, this.#spans, this.#sets, this.#word, this.#from];
    const [quoted, redirected] = [this.#quoted, this.#redirected];
    [this.#words, this.#spans, this.#sets, this.#word, this.#quoted, this.#redirected] = [[], [], undefined, undefined, false, false];
    this.#list(until, depth + 1);
    [this.#words, this.#spans, this.#sets, this.#word, this.#from] = [words, spans, sets, word, start];
    [this.#quoted, this.#redirected] = [quoted, redirected];
    if (length > 1 || until === '`') this.#add(this.#text.slice(from, this.#at), from);
  }
}

export const commandsOf = (text: string): Command[] => new Reader(text).read();

/** Programs that run the command that follows them. */
const PREFIXES = new Set(['sudo', 'doas', 'env', 'exec', 'command', 'nohup', 'eatmydata', 'gosu', 'nice', 'ionice', 'xargs', 'time']);

/** What stands behind a prefix with its options and variables. */
function behind(command: Command): Command | undefined {
  const { words } = command;
  const all = new Map(command.sets);
  for (let at = 1; at < words.length; at++) {
    const [, name, value] = /^([A-Za-z_]\w*)=([\s\S]*)$/.exec(words[at] as string) ?? [];
    if (name !== undefined) all.set(name, value as string);
    else if (!words[at]?.startsWith('-')) return { ...commandFrom(command, at), sets: all };
  }
  return undefined;
}

/** The command itself, and what it runs where it is only a prefix (`sudo env A=b apt-get ...`). */
export function unwrapped(command: Command): Command[] {
  const found = [command];
  for (let last: Command | undefined = command; found.length < 4 && last && PREFIXES.has(last.program); ) {
    last = behind(last);
    if (last) found.push(last);
  }
  return found;
}
