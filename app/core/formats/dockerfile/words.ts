/**
 * Words, as BuildKit's parser and its `$` expansion see them (`ENV`, `USER`, `COPY`), and as /bin/sh sees the line of a
 * `RUN`. Reading gives `undefined` for what only a build could know; writing yields exactly the value, or throws.
 */

export type Escape = '\\' | '`';

/** One word as it stands in the text, quotes included. Offsets count UTF-16 units; `to` is exclusive. */
export interface Word {
  readonly raw: string;
  readonly from: number;
  readonly to: number;
}

/** Asked for every character: only what is no visible character of ASCII is searched. */
const isSpace = (char: string | undefined): boolean => char !== undefined && !(char > ' ' && char < '\u0080') && /\s/.test(char);

/** Splits at blanks outside of quotes; an escaped blank does not split. */
export function wordsOf(text: string, mark: Escape, start = 0): Word[] {
  const words: Word[] = [];
  let at = start;
  while (at < text.length) {
    if (isSpace(text[at])) {
      at++;
      continue;
    }
    const from = at;
    let quote: string | undefined;
    for (; at < text.length && (quote !== undefined || !isSpace(text[at])); at++) {
      const char = text[at];
      if (char === mark && quote !== "'") at++;
      else if (quote !== undefined) quote = char === quote ? undefined : quote;
      else if (char === '"' || char === "'") quote = char;
    }
    at = Math.min(at, text.length);
    words.push({ raw: text.slice(from, at), from, to: at });
  }
  return words;
}

export type Lookup = (name: string) => string | undefined;

/** `$name` or `${name:-default}` at `at`: its value and where it ends; the value is absent where nobody knows it. */
function variableAt(raw: string, at: number, lookup: Lookup): { value?: string; to: number } {
  const braced = /^\$\{([A-Za-z_]\w*)(?:(:?[-+])([^{}$'"\\`]*))?\}/.exec(raw.slice(at));
  if (braced) {
    const [whole, name = '', operator, word = ''] = braced;
    const value = lookup(name);
    const to = at + whole.length;
    if (operator?.endsWith('-')) return { value: value === undefined || (operator === ':-' && value === '') ? word : value, to };
    if (operator !== undefined) return value === undefined ? { to } : { value: operator === ':+' && value === '' ? '' : word, to };
    return value === undefined ? { to } : { value, to };
  }
  const plain = /^\$([A-Za-z_]\w*)/.exec(raw.slice(at));
  if (plain?.[1] !== undefined) {
    const value = lookup(plain[1]);
    return { ...(value !== undefined && { value }), to: at + plain[0].length };
  }
  return /^\$(?:[{\d@*#?$!-])/.test(raw.slice(at)) ? { to: raw.length } : { value: '$', to: at + 1 };
}

/** The value of a word with quotes removed and variables put in; `undefined` where one of them is not known. */
export function expand(raw: string, mark: Escape, lookup: Lookup = () => undefined): string | undefined {
  if (!/[\\`'"$]/.test(raw)) return raw;
  let value = '';
  let quote: string | undefined;
  for (let at = 0; at < raw.length; at++) {
    const char = raw[at] as string;
    const next = raw[at + 1];
    if (quote !== "'" && char === mark) {
      const escapable = quote === undefined || next === '"' || next === '$' || next === mark;
      if (!escapable) value += char;
      else if (next !== undefined) value += raw[++at];
    } else if (quote !== "'" && char === '$') {
      const variable = variableAt(raw, at, lookup);
      if (variable.value === undefined) return undefined;
      value += variable.value;
      at = variable.to - 1;
    } else if (quote !== undefined && char === quote) quote = undefined;
    else if (quote === undefined && (char === '"' || char === "'")) quote = char;
    else value += char;
  }
  return quote === undefined ? value : undefined;
}

const refuseLines = (value: string): void => {
  if (/[\n\r]/.test(value)) throw new Error(`a line break cannot stand in a Dockerfile: ${JSON.stringify(value)}`);
};

/** A word that the builder expands to exactly this value. */
export function quoted(value: string, mark: Escape = '\\'): string {
  refuseLines(value);
  if (/^[\w./:@%+,=-]+$/.test(value)) return value;
  let inner = '';
  for (const char of value) inner += char === '"' || char === '$' || char === mark ? mark + char : char;
  return `"${inner}"`;
}

/** A word of a shell line that means exactly this text; nothing in it can be taken for a heredoc or a variable. */
export function shellWord(value: string): string {
  refuseLines(value);
  return /^[\w./:@%+,=-]+$/.test(value) ? value : `'${value.replaceAll("'", `'\\''`)}'`;
}

/** Flags and names are never quoted; whatever is no plain word was not let in by the schema. */
export function plain(value: string): string {
  if (!/^[\w.+:@=~-]+$/.test(value)) throw new Error(`not a plain word: ${JSON.stringify(value)}`);
  return value;
}

/**
 * The simple commands of a shell line that are joined by `&&` or `;`, each as its words without quotes.
 * `undefined` when there is anything else: variables, pipes, redirections, blocks, comments.
 */
export function simpleCommands(line: string): string[][] | undefined {
  const commands: string[][] = [[]];
  let word: string | undefined;
  const end = () => {
    if (word !== undefined) commands.at(-1)?.push(word);
    word = undefined;
  };
  for (let at = 0; at < line.length; at++) {
    const char = line[at] as string;
    if (/\s/.test(char)) end();
    else if (char === "'") {
      const close = line.indexOf("'", at + 1);
      if (close < 0) return undefined;
      word = (word ?? '') + line.slice(at + 1, close);
      at = close;
    } else if (char === '"') {
      const match = /^"([^"$`\\]*)"/.exec(line.slice(at));
      if (!match) return undefined;
      word = (word ?? '') + match[1];
      at += match[0].length - 1;
    } else if (char === '\\') word = (word ?? '') + (line[++at] ?? '');
    else if (char === ';' || (char === '&' && line[at + 1] === '&')) {
      end();
      commands.push([]);
      if (char === '&') at++;
    } else if ('|&()<>`$'.includes(char) || (char === '#' && word === undefined)) return undefined;
    else word = (word ?? '') + char;
  }
  end();
  return commands.filter((words) => words.length > 0);
}
