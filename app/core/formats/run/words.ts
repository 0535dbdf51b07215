/**
 * The shell as far as a `docker run` line needs it: commands, words with their places, quotes both ways.
 * Nothing is expanded but the working directory; a word that the shell would change has no value.
 */
import { say } from '../../../languages/say.ts';
import { type Dialect, dialectOf, withoutPrompts } from './dialect.ts';
import { ansi, continuation, isSpoiltContinuation, placeholder } from './escapes.ts';
import { PWD } from './quoted.ts';
import type { Command, Script, Trouble, Word } from './shell.ts';

interface Findings {
  readonly commands: Command[];
  readonly odd: Trouble[];
  readonly errors: Trouble[];
}

/** Commands inside commands; no script that somebody wrote comes near. */
const DEEPEST = 100;
const QUOTABLE = '"\\$`\n';

/** Reads commands from one place to the end, or to the mark that closes a `$(...)` or backticks; those have a reader of their own. */
class ShellReader {
  private readonly text: string;
  private readonly found: Findings;
  private at: number;
  private end: number;
  private words: Word[] = [];
  private word: { readonly from: number; value: string; known: boolean } | undefined;
  private redirect: 'file' | 'heredoc' | undefined;
  private readonly heredocs: string[] = [];

  private readonly depth: number;
  private readonly dialect: Dialect;

  constructor(text: string, found: Findings, start: number, dialect: Dialect, depth = 0) {
    this.text = text;
    this.depth = depth;
    this.dialect = dialect;
    this.found = found;
    this.at = start;
    this.end = start;
  }

  /** Gives the offset after the closing mark. */
  read(closing?: ')' | '`'): number {
    const { text, at: start } = this;
    while (this.at < text.length) {
      const continued = continuation(text, this.at);
      if (continued > 0) this.at += continued;
      else if (this.dialect === 'sh' && isSpoiltContinuation(text, this.at)) this.spoiltContinuation();
      else if (text[this.at] === closing) {
        this.endCommand();
        return this.at + 1;
      } else if (!this.separator()) this.piece();
    }
    this.endCommand();
    if (closing) this.unclosed(start - 1, closing === ')' ? 'A $(' : 'A backtick');
    return text.length + 1;
  }

  private unclosed(from: number, what: string): void {
    this.found.errors.push({ from, to: from + 1, because: say`${what} opens here and is never closed.` });
    this.at = this.text.length;
  }

  /** Adds to the word; a piece without a value makes one that only the shell knows. */
  private grow(piece: string | undefined, from: number): void {
    this.word ??= { from, value: '', known: true };
    if (piece === undefined) this.word.known = false;
    else this.word.value += piece;
  }

  private endWord(): void {
    const { word, at } = this;
    if (!word) return;
    if (this.redirect === 'heredoc') this.heredocs.push(word.value);
    if (!this.redirect) this.words.push({ from: word.from, to: at, ...(word.known && { value: word.value }) });
    this.redirect = undefined;
    this.end = at;
    this.word = undefined;
  }

  private endCommand(): void {
    this.endWord();
    const [first] = this.words;
    if (first) this.found.commands.push({ words: this.words, from: first.from, to: this.end });
    this.words = [];
  }

  private spoiltContinuation(): void {
    const { text, at } = this;
    this.found.odd.push({ from: at, to: at + 1, because: say`A blank after the backslash: the shell ends the command here.` });
    this.endWord();
    this.at = text.indexOf('\n', at) < 0 ? text.length : text.indexOf('\n', at) + 1;
  }

  /** What stands between words: blanks, comments, operators and redirections. */
  private separator(): boolean {
    const { text } = this;
    const character = text[this.at] as string;
    if (character === '\n') {
      this.endCommand();
      this.at++;
      this.skipHeredocs();
    } else if (' \t\r'.includes(character) || (character === '&' && text[this.at + 1] === '>')) {
      this.endWord();
      this.at++;
    } else if (character === '#' && !this.word) {
      while (this.at < text.length && text[this.at] !== '\n') this.at++;
    } else if (';&|()'.includes(character)) {
      this.endCommand();
      this.at++;
    } else if ('<>'.includes(character) && placeholder(text, this.at) === 0) this.redirection();
    else return false;
    return true;
  }

  private redirection(): void {
    // A number right before it is a file descriptor and no word.
    if (this.word && /^\d+$/.test(this.word.value)) this.word = undefined;
    this.endWord();
    const [operator = ''] = /^(?:<<-?|[<>]&|>>|>\||<>|[<>])/.exec(this.text.slice(this.at, this.at + 3)) ?? [];
    this.at += operator.length;
    this.redirect = operator.startsWith('<<') ? 'heredoc' : 'file';
  }

  private skipHeredocs(): void {
    const { text } = this;
    for (let delimiter = this.heredocs.shift(); delimiter !== undefined; delimiter = this.heredocs.shift()) {
      for (let line: string | undefined; line !== delimiter && this.at < text.length; ) {
        const stop = text.indexOf('\n', this.at);
        line = text.slice(this.at, stop < 0 ? text.length : stop).replace(/^\t+|\r$/g, '');
        this.at = stop < 0 ? text.length : stop + 1;
      }
    }
  }

  /** A piece of a word: a quoted text, an expansion or a single character. */
  private piece(): void {
    const { text, at: from } = this;
    const [character = '', next = ''] = [text[from], text[from + 1]];
    if (character === '<') {
      this.at += placeholder(text, from);
      this.grow(undefined, from);
    } else if (this.dialect !== 'sh' && this.windowsPiece(character, next)) return;
    else if (character === "'") this.singleQuotes(from + 1, false);
    else if (character === '"') this.doubleQuotes();
    else if (character === '$' && next === "'") this.singleQuotes(from + 2, true);
    else if (character === '$' && next === '"') this.at++;
    else if (character === '$') this.grow(this.dollar(), from);
    else if (character === '`') this.grow(this.substitution(1, '`'), from);
    else if (character === '\\') {
      this.grow(next, from);
      this.at = Math.min(text.length, from + 2);
    } else {
      this.grow(character === '~' && !this.word ? undefined : character, from);
      this.at++;
    }
  }

  /** What PowerShell and cmd read otherwise: a backslash is itself, and each has an escape mark of its own. */
  private windowsPiece(character: string, next: string): boolean {
    const { text, at: from, dialect } = this;
    const isCmd = dialect === 'cmd';
    const variable = isCmd ? /^%[A-Za-z_]\w*%/.exec(text.slice(from, from + 128))?.[0] : undefined;
    if (variable) {
      this.grow(variable.toLowerCase() === '%cd%' ? PWD : undefined, from);
      this.at += variable.length;
    } else if (character === (isCmd ? '^' : '`')) {
      this.grow(next, from);
      this.at = Math.min(text.length, from + 2);
    } else if (character === '\\' && isCmd && next === '"') {
      this.grow(next, from);
      this.at += 2;
    } else if (character === '\\' || (isCmd && "'$`".includes(character))) {
      this.grow(character, from);
      this.at++;
    } else return false;
    return true;
  }

  /** Moves past `$...` and gives its value, or nothing when only the shell knows it. */
  private dollar(): string | undefined {
    const { text, at: from } = this;
    if (text[from + 1] === '(') return this.substitution(2, ')');
    const [name] = /^\$(?:\{[^}]*\}|(?:env:)?[A-Za-z_]\w*|[0-9@*#?$!-])/i.exec(text.slice(from, from + 256)) ?? [];
    this.at += name?.length ?? 1;
    if (name === undefined) return '$';
    return (this.dialect === 'powershell' ? /^\$\{?PWD\}?$/i : /^\$\{?PWD\}?$/).test(name) ? PWD : undefined;
  }

  /** Moves past a command inside the text and gives what it prints, where that is known. */
  private substitution(opening: number, closing: ')' | '`'): string | undefined {
    const body = this.at + opening;
    if (this.depth >= DEEPEST) {
      this.found.errors.push({ from: this.at, to: body, because: say`Commands nest too deeply to be read.` });
      this.at = this.text.length + 1;
      return undefined;
    }
    this.at = new ShellReader(this.text, this.found, body, this.dialect, this.depth + 1).read(closing);
    return this.text.slice(body, this.at - 1).trim() === 'pwd' ? PWD : undefined;
  }

  private doubleQuotes(): void {
    const { text, at: from } = this;
    this.at++;
    this.grow('', from);
    while (text[this.at] !== '"') {
      if (this.at >= text.length) {
        this.unclosed(from, say`A double quote`);
        return;
      }
      const [character, next = ''] = [text[this.at], text[this.at + 1]];
      if (this.dialect !== 'sh' && character !== undefined && this.windowsPiece(character, next)) continue;
      if (character === '$') this.grow(this.dollar(), from);
      else if (character === '`') this.grow(this.substitution(1, '`'), from);
      else if (character === '\\' && next !== '' && QUOTABLE.includes(next)) {
        if (next !== '\n') this.grow(next, from);
        this.at += 2;
      } else this.grow(text[this.at++], from);
    }
    this.at++;
  }

  /** `'...'`, or `$'...'` with escapes in it. */
  private singleQuotes(open: number, escapes: boolean): void {
    const { text, at: from } = this;
    let close = open;
    while (close < text.length && text[close] !== "'") close += escapes && text[close] === '\\' ? 2 : 1;
    if (close >= text.length) {
      this.unclosed(from, say`A single quote`);
      return;
    }
    const raw = text.slice(open, close);
    this.grow(escapes ? ansi(raw) : raw, from);
    this.at = close + 1;
  }
}

/** Reads a shell text into its commands, those inside `$(...)` and backticks included. Never throws. */
export function readShell(text: string): Script {
  const found: Findings = { commands: [], odd: [], errors: [] };
  new ShellReader(withoutPrompts(text), found, 0, dialectOf(text)).read();
  found.commands.sort((a, b) => a.from - b.from);
  return found;
}
