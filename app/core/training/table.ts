/** Many results as one table: who solved what, in which time, with which mistakes; and what most people missed. */
import { say } from '../../languages/say.ts';
import { mistakesOf } from './attempt.ts';
import { readCode } from './codes.ts';
import { type ExerciseResult, parseResult, type Refusal, type Result } from './result.ts';
import { codedOf, type Session, scenarioIn } from './session.ts';

export interface Row {
  /** The name, or `Participant 7`. */
  readonly who: string;
  readonly number: number;
  /** In the order of the session; undefined: not begun. */
  readonly exercises: readonly (ExerciseResult | undefined)[];
  readonly solved: number;
  /** 0 to 1, over all exercises of the session. */
  readonly score: number;
  readonly seconds: number;
}

export interface Column {
  readonly scenario: string;
  readonly title: string;
  readonly begun: number;
  readonly solved: number;
  /** Of those who solved it, the middle time; undefined: nobody. */
  readonly seconds?: number;
}

export interface Missed {
  readonly scenario: string;
  readonly title: string;
  readonly mistake: string;
  /** What it is, a few words. */
  readonly says: string;
  readonly by: number;
  readonly of: number;
}

export interface Table {
  readonly columns: readonly Column[];
  /** Best first: most solved, then the highest score, then the shortest time. */
  readonly rows: readonly Row[];
  /** What most people got wrong comes first. */
  readonly missed: readonly Missed[];
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
function middle(numbers: readonly number[]): number | undefined {
  const sorted = numbers.toSorted((a, b) => a - b);
  const half = sorted.length >> 1;
  const [low, high] = [sorted[sorted.length % 2 === 0 ? half - 1 : half], sorted[half]];
  return low === undefined || high === undefined ? undefined : Math.round((low + high) / 2);
}

const keyOf = ({ number, name }: Result): string => `${number} ${name.trim().toLowerCase()}`;

/** A second result of the same participant replaces the first; a code without a name is that of the number. */
function latest(results: readonly Result[]): Result[] {
  const kept = new Map<string, Result>();
  for (const result of results) {
    const same = [...kept].find(([, { number, name }]) => number === result.number && (name === '' || result.name === ''));
    const key = same?.[0] ?? keyOf(result);
    kept.set(key, result.name === '' && same ? { ...result, name: same[1].name } : result);
  }
  return [...kept.values()];
}

function rowOf(session: Session, { name, number, exercises: done }: Result): Row {
  const exercises = session.exercises.map(({ scenario }) => done.find((one) => one.scenario === scenario));
  const begun = exercises.flatMap((one) => one ?? []);
  return {
    who: name.trim() || `Participant ${number}`,
    number,
    exercises,
    solved: begun.filter(({ solved }) => solved).length,
    score: sum(begun.map(({ score }) => score)) / Math.max(1, exercises.length),
    seconds: sum(begun.map(({ seconds }) => seconds)),
  };
}

/** The table of a session; results of other sessions do not count. */
export function tableOf(session: Session, results: readonly Result[]): Table {
  const rows = latest(results.filter(({ session: id }) => id === session.id))
    .map((result) => rowOf(session, result))
    .sort((a, b) => b.solved - a.solved || b.score - a.score || a.seconds - b.seconds || a.who.localeCompare(b.who));
  const columns = session.exercises.map(({ scenario }, index): Column => {
    const begun = rows.flatMap(({ exercises }) => exercises[index] ?? []);
    const solved = begun.filter((one) => one.solved);
    const seconds = middle(solved.map((one) => one.seconds));
    const title = scenarioIn(session, scenario)?.title ?? scenario;
    return { scenario, title, begun: begun.length, solved: solved.length, ...(seconds !== undefined && { seconds }) };
  });
  const missed = session.exercises.flatMap(({ scenario: id }, index) => {
    const scenario = scenarioIn(session, id);
    const begun = rows.flatMap(({ exercises }) => exercises[index] ?? []);
    return (scenario ? mistakesOf(scenario) : []).flatMap(({ id: mistake, title: says }): Missed[] => {
      const by = begun.filter(({ mistakes }) => mistakes.includes(mistake)).length;
      return by > 0 ? [{ scenario: id, title: scenario?.title ?? id, mistake, says, by, of: begun.length }] : [];
    });
  });
  return { columns, rows, missed: missed.sort((a, b) => b.by / b.of - a.by / a.of || b.by - a.by) };
}

export interface Collected {
  readonly results: readonly Result[];
  /** Pieces that hold no result, each with the reason. */
  readonly refused: readonly { readonly piece: string; readonly says: string }[];
}

/** Characters of a paste that are read; a code has some forty. */
const LONGEST_PASTE = 2 ** 18;
const CODE = /(?:[0-9A-Za-z]{4}-)+[0-9A-Za-z]{1,4}\s*$|[0-9A-Za-z]{9,}\s*$/;

const whyRefused = ({ refused: [first] }: Refusal): string => [first?.path, first?.says].filter(Boolean).join(': ');

/** A line of a paste: a code, with a name in front of it or without one. */
function lineResult(session: Session, line: string): { readonly result: Result } | Refusal {
  const at = CODE.exec(line)?.index ?? 0;
  const read = readCode(line.slice(at), session.id, codedOf(session));
  const name = line
    .slice(0, at)
    .replace(/[\s:,;\t-]+$/, '')
    .trim();
  const isName = name.length <= 60 && !/\p{C}/u.test(name);
  return 'refused' in read ? read : { result: { ...read.result, name: isName ? name : '' } };
}

/** Everything that was pasted or dropped at once: result files, and lines that hold a code each. Never throws. */
export function collect(session: Session, pieces: readonly string[]): Collected {
  const results: Result[] = [];
  const refused: { piece: string; says: string }[] = [];
  const keep = (piece: string, read: { readonly result: Result } | Refusal): void => {
    const shown = piece.length > 80 ? `${piece.slice(0, 80)}…` : piece;
    if ('refused' in read) refused.push({ piece: shown, says: whyRefused(read) });
    else if (read.result.session !== session.id)
      refused.push({ piece: shown, says: say`This is a result of session ${read.result.session}, not of ${session.id}.` });
    else results.push(read.result);
  };
  for (const piece of pieces) {
    if (piece.length > LONGEST_PASTE) refused.push({ piece: `${piece.slice(0, 80)}…`, says: say`This is too long to hold results.` });
    else if (piece.trimStart().startsWith('{')) keep(piece.trim(), parseResult(piece));
    else for (const line of piece.split(/\r?\n/)) if (line.trim() !== '') keep(line.trim(), lineResult(session, line));
  }
  return { results, refused };
}
