/** A log as its lines: whatever tool printed it, without colours, with what each line says of where it comes from. */

export interface LogLine {
  /** Counted from 1, in the text as it was given. */
  readonly number: number;
  readonly text: string;
  /** Container that `docker compose logs` names before the line. */
  readonly from?: string;
}

/** Characters that are read: of a longer log its begin, where the first cause stands, and its end. */
const LONGEST = 2_000_000;
const LONGEST_LINE = 1_000;

const COLOURS = /\p{Cc}\[[\d;?]*[A-Za-z]/gu;
const CONTROLS = /[^\P{Cc}\t]/gu;
const COMPOSE = /^([a-z0-9][\w.-]{0,80}?)\s+\| ?/;

/** The line inside docker's own file of JSON lines. */
function unwrapped(line: string): string {
  if (!line.startsWith('{"log":')) return line;
  try {
    const { log } = JSON.parse(line) as { log?: unknown };
    return typeof log === 'string' ? log : line;
  } catch {
    return line;
  }
}

function lineOf(raw: string, number: number): LogLine {
  const cut = raw.length > LONGEST_LINE * 8 ? raw.slice(0, LONGEST_LINE * 8) : raw;
  const plain = unwrapped(cut).replace(COLOURS, '').replace(CONTROLS, '').slice(0, LONGEST_LINE).trimEnd();
  const from = COMPOSE.exec(plain);
  return from?.[1] === undefined ? { number, text: plain } : { number, text: plain.slice(from[0].length), from: from[1] };
}

/** @returns the lines, and whether some in the middle were left out because the text is too long */
export function linesOf(log: string): { readonly lines: readonly LogLine[]; readonly cut: boolean } {
  const cut = log.length > LONGEST;
  const head = (cut ? log.slice(0, LONGEST / 2) : log).split('\n').map((line, index) => lineOf(line, index + 1));
  if (!cut) return { lines: head, cut };
  const rest = log.slice(-LONGEST / 2);
  let before = 0;
  for (let at = log.indexOf('\n'); at >= 0 && at < log.length - rest.length; at = log.indexOf('\n', at + 1)) before++;
  return { lines: [...head, ...rest.split('\n').map((line, index) => lineOf(line, before + index + 1))], cut };
}
