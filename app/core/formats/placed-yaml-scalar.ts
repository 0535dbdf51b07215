/** The scalars of YAML 1.2: what stands at an offset, and where it ends. */

export interface ReadText {
  readonly text: string;
  readonly to: number;
}

export class YamlTrouble extends Error {
  readonly at: number;
  constructor(at: number, message: string) {
    super(message);
    this.at = at;
  }
}

const isBreak = (char: string | undefined): boolean => char === '\n' || char === '\r';
const isBlank = (char: string | undefined): boolean => char === ' ' || char === '\t';
/** What ends a word: a blank, the end of the line or of the text. */
export const isSpace = (char: string | undefined): boolean => char === undefined || isBlank(char) || isBreak(char);
const FLOW = new Set([',', '[', ']', '{', '}']);

export function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}
/** Where the next line starts, if nothing but blanks stands before it. */
function nextLine(text: string, from: number): number | undefined {
  let at = from;
  while (isBlank(text[at]) || text[at] === '\r') at++;
  return text[at] === '\n' ? at + 1 : undefined;
}
/** `---` or `...` at the start of a line ends whatever is open. */
export const isMarker = (text: string, at: number): boolean =>
  (text.startsWith('---', at) || text.startsWith('...', at)) && isSpace(text[at + 3]);

/** Lines become one: a break is a blank, an empty line a break. */
function folded(lines: readonly string[]): string {
  let text = lines[0] ?? '';
  let breaks = 0;
  for (const line of lines.slice(1)) {
    if (line === '') breaks++;
    else {
      text += (breaks > 0 ? '\n'.repeat(breaks) : ' ') + line;
      breaks = 0;
    }
  }
  return text;
}

/** Offset after the plain words on this line. `: ` and ` #` end them, and brackets and commas where `flow` is open. */
export function plainEnd(text: string, from: number, flow: boolean): number {
  let at = from;
  let end = from;
  for (; at < text.length; at++) {
    const char = text[at] as string;
    if (isBreak(char)) break;
    if (flow && FLOW.has(char)) break;
    if (char === ':' && (isSpace(text[at + 1]) || (flow && FLOW.has(text[at + 1] as string)))) break;
    if (char === '#' && at > from && isBlank(text[at - 1])) break;
    if (!isBlank(char)) end = at + 1;
  }
  return end;
}

/** A plain scalar; further lines that are indented to `least` belong to it. */
export function readPlain(text: string, from: number, least: number, flow: boolean): ReadText {
  let to = plainEnd(text, from, flow);
  if (to === from) throw new YamlTrouble(from, `${JSON.stringify(text[from] ?? 'The end')} has no meaning here.`);
  const lines = [text.slice(from, to)];
  for (let start = nextLine(text, to); start !== undefined; ) {
    let at = start;
    while (isBlank(text[at])) at++;
    const column = at - start;
    start = nextLine(text, at);
    if (start !== undefined) {
      lines.push('');
      continue;
    }
    if ((!flow && column < least) || text[at] === '#' || (column === 0 && isMarker(text, at))) break;
    const end = plainEnd(text, at, flow);
    if (end === at) break;
    if (!flow && text[end] === ':') throw new YamlTrouble(at, 'A key stands here, but the line above is a text that goes on.');
    lines.push(text.slice(at, end));
    to = end;
    start = nextLine(text, to);
  }
  return { text: folded(lines), to };
}

const ESCAPES: { readonly [letter: string]: string } = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  t: '\t',
  '\t': '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
  e: '\x1b',
  ' ': ' ',
  '"': '"',
  '/': '/',
  '\\': '\\',
  N: '\x85',
  _: '\xa0',
  L: '\u2028',
  P: '\u2029',
};
const DIGITS: { readonly [letter: string]: number } = { x: 2, u: 4, U: 8 };

function unescaped(text: string, from: number): string {
  return text.replace(/\\(?:[ \t]*\r?\n[ \t]*|([xuU])([0-9a-fA-F]{0,8})|([\s\S]))/g, (whole, kind?: string, hex = '', letter?: string) => {
    if (kind !== undefined) {
      const digits = DIGITS[kind] as number;
      const code = Number.parseInt(hex.slice(0, digits), 16);
      if (hex.length < digits || code > 0x10ffff) throw new YamlTrouble(from, `${whole} is no character.`);
      return String.fromCodePoint(code) + hex.slice(digits);
    }
    if (letter === undefined) return '';
    const stands = ESCAPES[letter];
    if (stands === undefined) throw new YamlTrouble(from, `\\${letter} is no escape of YAML.`);
    return stands;
  });
}

/** A scalar in quotes, over as many lines as it takes. */
export function readQuoted(text: string, from: number): ReadText {
  const quote = text[from];
  let at = from + 1;
  for (; text[at] !== quote || (quote === "'" && text[at + 1] === "'"); at++) {
    if (at >= text.length) throw new YamlTrouble(from, 'This quote is not closed.');
    if (text[at] === '\n' && isMarker(text, at + 1)) throw new YamlTrouble(from, 'This quote is not closed before the next document.');
    if ((quote === '"' && text[at] === '\\') || (quote === "'" && text[at] === "'")) at++;
  }
  const raw = text.slice(from + 1, at);
  const to = at + 1;
  if (!raw.includes('\n'))
    return { text: quote === '"' ? (raw.includes('\\') ? unescaped(raw, from) : raw) : raw.replaceAll("''", "'"), to };
  const joined = quote === '"' ? raw.replace(/\\[ \t]*\r?\n[ \t]*/g, '') : raw.replaceAll("''", "'");
  const lines = joined.split(/[ \t]*\r?\n[ \t]*/);
  return { text: quote === '"' ? unescaped(folded(lines), from) : folded(lines), to };
}

/** `|` and `>` with their lines, which are indented to `least` or to what the head says beyond it. */
export function readBlock(text: string, from: number, least: number): ReadText {
  const head = endOfLine(text, from);
  const [, style, first = '', second = ''] = /^([|>])([+-]|[1-9])?([+-]|[1-9])?(?:[ \t]+#.*|[ \t]*)\r?$/.exec(text.slice(from, head)) ?? [];
  if (style === undefined) throw new YamlTrouble(from, 'After | or > stands nothing but a digit, + or -.');
  const digit = /[1-9]/.exec(first + second)?.[0];
  const chomp = /[+-]/.exec(first + second)?.[0];
  let indent = digit === undefined ? undefined : Math.max(0, least - 1) + Number(digit);
  const lines: string[] = [];
  let to = head;
  for (let start = head + 1; start < text.length; ) {
    const end = endOfLine(text, start);
    const line = text.slice(start, end).replace(/\r$/, '');
    const blanks = /^ */.exec(line)?.[0].length as number;
    const empty = blanks === line.length;
    if (!empty && indent === undefined) indent = Math.max(blanks, least);
    if (!empty && (blanks < (indent as number) || (blanks === 0 && isMarker(text, start)))) break;
    lines.push(empty && blanks <= (indent ?? blanks) ? '' : line.slice(indent));
    if (!empty) to = end;
    start = end + 1;
  }
  const last = lines.findLastIndex((line) => line !== '') + 1;
  const body = lines.slice(0, last);
  const content = style === '|' ? body.join('\n') : foldedBlock(body);
  const tail = chomp === '+' ? '\n'.repeat(lines.length - last) : '';
  return { text: content === '' ? tail : content + (chomp === '-' ? '' : `\n${tail}`), to };
}

/** Lines that are indented further keep their breaks. */
function foldedBlock(lines: readonly string[]): string {
  let text = '';
  let pending = 0;
  let before: string | undefined;
  for (const line of lines) {
    if (line === '') pending++;
    else {
      const kept = before !== undefined && (/^[ \t]/.test(line) || /^[ \t]/.test(before));
      if (before === undefined) text += '\n'.repeat(pending);
      else text += kept ? '\n'.repeat(pending + 1) : pending > 0 ? '\n'.repeat(pending) : ' ';
      text += line;
      before = line;
      pending = 0;
    }
  }
  return text;
}
