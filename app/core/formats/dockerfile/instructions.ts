/**
 * The instructions of a Dockerfile, cut as BuildKit's parser cuts them (moby/buildkit frontend/dockerfile/parser):
 * escape directive, continuations with comments and blank lines between, heredocs, CRLF and a byte order mark.
 */
import { say } from '../../../languages/say.ts';
import type { NotUnderstood } from '../format.ts';
import { forLast } from '../last.ts';
import { type Escape, expand, type Word, wordsOf } from './words.ts';

export interface Flag {
  /** Without dashes. */
  readonly name: string;
  readonly value: string | undefined;
  /** Offsets in `text`. */
  readonly from: number;
  readonly to: number;
}

export interface Instruction {
  /** Upper case. */
  readonly keyword: string;
  /** All of it on one line: continuations joined, comments and heredoc bodies left out. */
  readonly text: string;
  /** Where a character of `text` stands in the file; absent behind its end. */
  readonly place: (at: number) => number | undefined;
  readonly flags: readonly Flag[];
  /** What follows keyword and flags, and where in `text` it begins. */
  readonly args: string;
  readonly argsFrom: number;
  readonly heredoc: boolean;
  /** 0-based lines, `to` exclusive, heredoc bodies included. */
  readonly from: number;
  readonly to: number;
  /** Offsets of all of it in the file, without the last end of line. */
  readonly source: { readonly from: number; readonly to: number };
  /** Stage that it belongs to, from 0; -1 before the first FROM. */
  readonly stage: number;
}

export interface Dockerfile {
  readonly mark: Escape;
  readonly instructions: readonly Instruction[];
  /** What the builder would refuse. */
  readonly errors: readonly NotUnderstood[];
}

interface SourceLine {
  /** Without line ending. */
  readonly text: string;
  readonly offset: number;
}

function sourceLines(text: string): SourceLine[] {
  const lines: SourceLine[] = [];
  for (let offset = text.startsWith('\ufeff') ? 1 : 0; offset < text.length; ) {
    const feed = text.indexOf('\n', offset);
    const end = feed < 0 ? text.length : feed;
    lines.push({ text: text.slice(offset, text[end - 1] === '\r' && end > offset ? end - 1 : end), offset });
    offset = end + 1;
  }
  return lines;
}

/** Only the first lines can be directives; a directive that is named twice is an error of the file, and counts once. */
function escapeOf(lines: readonly SourceLine[]): Escape {
  for (const { text } of lines) {
    const [, name, value] = /^#\s*([A-Za-z][A-Za-z0-9]*)\s*=(.*)$/.exec(text.trimStart()) ?? [];
    if (name === undefined || !value?.trim()) return '\\';
    if (name.toLowerCase() === 'escape') return value.trim() === '`' ? '`' : '\\';
  }
  return '\\';
}

/** A piece of an instruction's text as it stands in the file. */
interface Piece {
  readonly from: number;
  readonly length: number;
}
/** Where the characters of a text stand that was put together of pieces. */
const placeIn =
  (pieces: readonly Piece[]): Instruction['place'] =>
  (at) => {
    let before = 0;
    for (const { from, length } of pieces) {
      if (at < before + length) return from + at - before;
      before += length;
    }
    return undefined;
  };

/** The line without its continuation mark. Of two marks at the end, the first escapes the second. */
function continued(line: string, mark: Escape): string | undefined {
  const end = line.trimEnd();
  return end.endsWith(mark) && !end.endsWith(mark + mark) ? end.slice(0, -1) : undefined;
}

const HEREDOC = /^\d*<<(-?)([^<]+)$/;
function heredocsOf(text: string): { name: string; tabs: boolean }[] {
  return wordsOf(text, '\\').flatMap(({ raw }) => {
    const match = HEREDOC.exec(raw);
    const name = match?.[2] === undefined ? undefined : expand(match[2], '\\', (variable) => `$${variable}`);
    return name ? [{ name, tabs: match?.[1] === '-' }] : [];
  });
}

/** Line after the heredoc's last one; `undefined` when it never ends. */
function heredocEnd(lines: readonly SourceLine[], from: number, { name, tabs }: { name: string; tabs: boolean }): number | undefined {
  for (let index = from; index < lines.length; index++) {
    const { text } = lines[index] as SourceLine;
    if ((tabs ? text.replace(/^\t+/, '') : text) === name) return index + 1;
  }
  return undefined;
}

const asFlag = ({ raw, from, to }: Word): Flag => {
  const cut = raw.indexOf('=');
  return { name: raw.slice(2, cut < 0 ? undefined : cut), value: cut < 0 ? undefined : raw.slice(cut + 1), from, to };
};

/** What an instruction says, as its text alone tells. */
function saidIn(text: string, mark: Escape): Pick<Instruction, 'keyword' | 'flags' | 'args' | 'argsFrom'> {
  const head = text.search(/\s|$/);
  const flags: Flag[] = [];
  let argsFrom = head;
  for (const word of wordsOf(text, mark, argsFrom)) {
    if (!word.raw.startsWith('--') || word.raw === '--') break;
    flags.push(asFlag(word));
    argsFrom = word.to;
  }
  argsFrom += /^\s*/.exec(text.slice(argsFrom))?.[0].length ?? 0;
  return { keyword: text.slice(0, head).toUpperCase(), flags, args: text.slice(argsFrom).trimEnd(), argsFrom };
}

/** Never throws; `errors` says what no builder would take. */
export const parseDockerfile = forLast((source) => parseWith(source));
/** The same for a piece of a file of this escape character. */
export function parseWith(source: string, given?: Escape): Dockerfile {
  const lines = sourceLines(source);
  const mark = given ?? escapeOf(lines);
  const instructions: Instruction[] = [];
  const errors: NotUnderstood[] = [];
  let stage = -1;
  for (let index = 0; index < lines.length; ) {
    const from = index;
    let text = '';
    const pieces: Piece[] = [];
    for (let open = true; open && index < lines.length; index++) {
      const line = lines[index] as SourceLine;
      const body = line.text.trimStart();
      if (body === '' || body.startsWith('#')) {
        if (index === from) break;
        continue;
      }
      const whole = index === from ? body : line.text;
      const cut = continued(whole, mark);
      const part = cut ?? whole;
      pieces.push({ from: line.offset + line.text.length - whole.length, length: part.length });
      text += part;
      open = cut !== undefined;
    }
    if (index === from) {
      index++;
      continue;
    }
    if (text.trim() === '') continue;
    if (/^FROM\s/i.test(text)) stage++;
    const { keyword, flags, args, argsFrom } = saidIn(text, mark);
    const heredocs = text.includes('<<') && /^(?:RUN|COPY|ADD|ONBUILD)$/.test(keyword) ? heredocsOf(text) : [];
    for (const heredoc of heredocs) {
      const end = heredocEnd(lines, index, heredoc);
      if (end === undefined) {
        errors.push({ line: from + 1, column: 1, text, because: say`The heredoc ${heredoc.name} does not end.` });
        index = lines.length;
        break;
      }
      index = end;
    }
    const last = lines[index - 1] as SourceLine;
    const source = { from: pieces[0]?.from ?? 0, to: last.offset + last.text.length };
    const heredoc = heredocs.length > 0;
    instructions.push({ keyword, text, place: placeIn(pieces), flags, args, argsFrom, heredoc, from, to: index, source, stage });
  }
  if (stage < 0) errors.push({ line: 1, column: 1, text: '', because: say`There is no FROM, so there is no image to build on.` });
  return { mark, instructions, errors };
}
