/**
 * The shell as far as a `docker run` line needs it: commands, words with their places, quotes both ways.
 * Nothing is expanded but the working directory; a word that the shell would change has no value.
 */

/** Stands for `$PWD` inside a value; a shell text cannot hold this character. */
export const PWD = '\u0000';

export interface Word {
  readonly from: number;
  readonly to: number;
  /** What the program receives; absent: only the shell knows. */
  readonly value?: string;
}

/** A simple command: words without redirections. Offsets count UTF-16 units; `to` is exclusive. */
export interface Command {
  readonly words: readonly Word[];
  readonly from: number;
  readonly to: number;
}

export interface Trouble {
  readonly from: number;
  readonly to: number;
  readonly because: string;
}

export interface Script {
  readonly commands: readonly Command[];
  /** Not what the writer meant, though the shell takes it. */
  readonly odd: readonly Trouble[];
  readonly errors: readonly Trouble[];
}

const PLAIN = /^[A-Za-z0-9_@%+=:,./-]*$/;
const segment = (text: string): string => (PLAIN.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`);

/** One word of a command line that means exactly this text, quoted only where it must be. */
export const quoted = (text: string): string => (text === '' ? "''" : text.split(PWD).map(segment).join('"$PWD"'));

// `<PATH>` in a command of a manual: whoever pastes it has not filled it in.
const PLACEHOLDER = /^<[A-Za-z][\w .-]*>/;
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', a: '\x07', b: '\b', f: '\f', v: '\v', e: '\x1b', E: '\x1b' };
const ansi = (text: string): string =>
  text.replace(/\\(x[0-9a-fA-F]{1,2}|u[0-9a-fA-F]{1,4}|[0-7]{1,3}|.)/gs, (_, code: string) => {
    if (/^[xu]./.test(code)) return String.fromCharCode(Number.parseInt(code.slice(1), 16));
    if (/^[0-7]/.test(code)) return String.fromCharCode(Number.parseInt(code, 8));
    return ESCAPES[code] ?? code;
  });

/** Reads a shell text into its commands, those inside `$(...)` and backticks included. Never throws. */
export function readShell(text: string): Script {
  const commands: Command[] = [];
  const odd: Trouble[] = [];
  const errors: Trouble[] = [];
  const unclosed = (from: number, what: string): number => {
    errors.push({ from, to: from + 1, because: `${what} opens here and is never closed.` });
    return text.length;
  };

  // PowerShell continues a line with a backtick and cmd with a caret; people paste both.
  const continuation = (at: number): number => {
    const mark = text[at];
    if (mark !== '\\' && !((mark === '`' || mark === '^') && ' \t'.includes(text[at - 1] ?? 'x'))) return 0;
    if (text[at + 1] === '\n') return 2;
    return text[at + 1] === '\r' && text[at + 2] === '\n' ? 3 : 0;
  };

  /** Reads commands until `closing` or the end; gives the offset after it. */
  function read(start: number, closing?: ')' | '`'): number {
    let at = start;
    let words: Word[] = [];
    let word: { from: number; value: string; known: boolean } | undefined;
    let end = start;
    let redirect: 'file' | 'heredoc' | undefined;
    const heredocs: string[] = [];

    const grow = (piece: string | undefined, from: number) => {
      word ??= { from, value: '', known: true };
      if (piece === undefined) word.known = false;
      else word.value += piece;
    };
    const endWord = () => {
      if (!word) return;
      if (redirect === 'heredoc') heredocs.push(word.value);
      if (!redirect) words.push({ from: word.from, to: at, ...(word.known && { value: word.value }) });
      redirect = undefined;
      end = at;
      word = undefined;
    };
    const endCommand = () => {
      endWord();
      const [first] = words;
      if (first) commands.push({ words, from: first.from, to: end });
      words = [];
    };
    /** `$...` at `at`: moves past it and gives its value, or nothing when only the shell knows it. */
    const dollar = (): string | undefined => {
      const from = at;
      if (text[at + 1] === '(') {
        const body = at + 2;
        at = read(body, ')');
        return text.slice(body, at - 1).trim() === 'pwd' ? PWD : undefined;
      }
      const [name] = /^\$(?:\{[^}]*\}|[A-Za-z_]\w*|[0-9@*#?$!-])/.exec(text.slice(at, at + 256)) ?? [];
      at += name?.length ?? 1;
      if (name === undefined) return '$';
      if (name.startsWith('${') && !name.endsWith('}')) at = unclosed(from, 'A ${');
      return /^\$\{?PWD\}?$/.test(name) ? PWD : undefined;
    };
    const backticks = (): string | undefined => {
      const body = at + 1;
      at = read(body, '`');
      return text.slice(body, at - 1).trim() === 'pwd' ? PWD : undefined;
    };
    const doubleQuotes = () => {
      const from = at++;
      grow('', from);
      while (text[at] !== '"') {
        if (at >= text.length) {
          at = unclosed(from, 'A double quote');
          return;
        }
        const next = text[at + 1] ?? '';
        if (text[at] === '$') grow(dollar(), from);
        else if (text[at] === '`') grow(backticks(), from);
        else if (text[at] === '\\' && '"\\$`\n'.includes(next) && next !== '') {
          if (next !== '\n') grow(next, from);
          at += 2;
        } else grow(text[at++], from);
      }
      at++;
    };
    const singleQuotes = (from: number, open: number, decode: (raw: string) => string, escapes: boolean) => {
      let close = open;
      while (close < text.length && text[close] !== "'") close += escapes && text[close] === '\\' ? 2 : 1;
      if (close >= text.length) at = unclosed(from, 'A single quote');
      else {
        grow(decode(text.slice(open, close)), from);
        at = close + 1;
      }
    };
    const skipHeredocs = () => {
      for (let delimiter = heredocs.shift(); delimiter !== undefined; delimiter = heredocs.shift()) {
        for (let line: string | undefined; line !== delimiter && at < text.length; ) {
          const stop = text.indexOf('\n', at);
          line = text.slice(at, stop < 0 ? text.length : stop).replace(/^\t+|\r$/g, '');
          at = stop < 0 ? text.length : stop + 1;
        }
      }
    };

    while (at < text.length) {
      const character = text[at] as string;
      const continued = continuation(at);
      if (continued > 0) at += continued;
      else if (character === '\\' && /^\\[ \t]+\r?(?:\n|$)/.test(text.slice(at, at + 80))) {
        odd.push({ from: at, to: at + 1, because: 'A blank after the backslash: the shell ends the command here.' });
        endWord();
        at = text.indexOf('\n', at) < 0 ? text.length : text.indexOf('\n', at) + 1;
      } else if (character === closing) {
        endCommand();
        return at + 1;
      } else if (character === '\n') {
        endCommand();
        at++;
        skipHeredocs();
      } else if (character === ' ' || character === '\t' || character === '\r') {
        endWord();
        at++;
      } else if (character === '#' && !word) {
        while (at < text.length && text[at] !== '\n') at++;
      } else if (character === '&' && text[at + 1] === '>') {
        endWord();
        at++;
      } else if (';&|()'.includes(character)) {
        endCommand();
        at++;
      } else if (character === '<' && PLACEHOLDER.test(text.slice(at, at + 80))) {
        const from = at;
        at = text.indexOf('>', at) + 1;
        grow(undefined, from);
      } else if (character === '<' || character === '>') {
        if (word && /^\d+$/.test(word.value)) word = undefined;
        endWord();
        const [operator = character] = /^(?:<<-?|[<>]&|>>|>\||<>|[<>])/.exec(text.slice(at, at + 3)) ?? [];
        at += operator.length;
        redirect = operator.startsWith('<<') ? 'heredoc' : 'file';
      } else if (character === "'") {
        singleQuotes(at, at + 1, (raw) => raw, false);
      } else if (character === '"') {
        doubleQuotes();
      } else if (character === '$' && text[at + 1] === "'") {
        singleQuotes(at, at + 2, ansi, true);
      } else if (character === '$') {
        const from = at;
        if (text[at + 1] === '"') at++;
        else grow(dollar(), from);
      } else if (character === '`') {
        const from = at;
        grow(backticks(), from);
      } else if (character === '\\') {
        grow(text[at + 1] ?? '', at);
        at = Math.min(text.length, at + 2);
      } else {
        grow(character === '~' && !word ? undefined : character, at);
        at++;
      }
    }
    endCommand();
    if (closing) unclosed(start - 1, closing === ')' ? 'A $(' : 'A backtick');
    return text.length + 1;
  }

  read(0);
  commands.sort((a, b) => a.from - b.from);
  return { commands, odd, errors };
}
