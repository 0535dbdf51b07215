/** What somebody did in the training room, kept in this browser. All that comes out of the storage is read through a schema again. */

import { useMemo } from 'react';
import * as v from 'valibot';
import { create } from 'zustand';
import type { Brought } from '../core/intake/intake.ts';
import {
  type Answer,
  type Attempt,
  after,
  attempt,
  decodeSession,
  type ExerciseResult,
  encodeSession,
  type Mark,
  notBegun,
  parseResult,
  parseScenario,
  type Result,
  resultFile,
  type Scenario,
  type Session,
} from '../core/training/index.ts';

/** An exercise under way, alone or in a session. */
export interface Work {
  /** When it was first looked at; milliseconds since 1970. */
  readonly began: number;
  readonly marks: readonly Mark[];
  /** The files as they are now; absent: as they were given. */
  readonly files?: readonly Brought[];
  /** Hints that are open. */
  readonly hints: number;
  /** The solution was asked for: what is done from then on counts no more. */
  readonly isShown?: boolean;
}

/** A session that somebody takes part in. */
interface Taking {
  readonly session: Session;
  readonly name: string;
  readonly number: number;
}

interface Training {
  /** By `<session>/<scenario>`; alone, the session is empty. */
  readonly work: { readonly [key: string]: Work };
  readonly results: { readonly [key: string]: ExerciseResult };
  readonly taking?: Taking | undefined;
  /** The session that somebody leads, and what has come back. */
  readonly leading?: { readonly session: Session; readonly results: readonly Result[] } | undefined;
  /** A pasted exercise as it was last written, whole or not. */
  readonly own: string;
}

const STORED = 'ironhull.training';
/** Beyond this a browser may refuse to keep it. */
const LONGEST = 2 ** 21;

const brought = v.strictObject({ name: v.pipe(v.string(), v.maxLength(200)), text: v.pipe(v.string(), v.maxLength(200_000)) });
const work = v.strictObject({
  began: v.pipe(v.number(), v.integer()),
  marks: v.array(v.strictObject({ file: v.string(), line: v.pipe(v.number(), v.integer()) })),
  files: v.exactOptional(v.array(brought)),
  hints: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(3)),
  isShown: v.exactOptional(v.boolean()),
});
const stored = v.strictObject({
  work: v.record(v.string(), work),
  results: v.record(v.string(), v.unknown()),
  taking: v.exactOptional(
    v.strictObject({
      session: v.string(),
      name: v.pipe(v.string(), v.maxLength(60)),
      number: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1023)),
    }),
  ),
  leading: v.exactOptional(v.strictObject({ session: v.string(), results: v.array(v.string()) })),
  own: v.string(),
});

/** Results that were kept, each through the door of result files; what cannot be read is left out. */
function readResults(kept: { readonly [key: string]: unknown }): Training['results'] {
  const entries = Object.entries(kept).flatMap(([key, result]) => {
    const read = parseResult(resultFile({ session: '0000', number: 0, name: '', exercises: [result as ExerciseResult] }));
    return 'result' in read ? read.result.exercises.map((one) => [key, one] as const) : [];
  });
  return Object.fromEntries(entries);
}

function remembered(): Training {
  try {
    const read = v.parse(stored, JSON.parse(localStorage.getItem(STORED) ?? 'null'));
    const taking = read.taking && decodeSession(read.taking.session);
    const leading = read.leading && decodeSession(read.leading.session);
    return {
      work: read.work,
      results: readResults(read.results),
      own: read.own,
      ...(taking && 'session' in taking && read.taking && { taking: { ...read.taking, session: taking.session } }),
      ...(leading &&
        'session' in leading && {
          leading: {
            session: leading.session,
            results: (read.leading?.results ?? []).map(parseResult).flatMap((one) => ('result' in one ? [one.result] : [])),
          },
        }),
    };
  } catch {
    return { work: {}, results: {}, own: '' };
  }
}

export const useTraining = create<Training>(remembered);

useTraining.subscribe(({ work: all, results, taking, leading, own }) => {
  try {
    const text = JSON.stringify({
      work: all,
      results,
      own,
      ...(taking && { taking: { ...taking, session: encodeSession(taking.session) } }),
      ...(leading && { leading: { session: encodeSession(leading.session), results: leading.results.map(resultFile) } }),
    });
    if (text.length <= LONGEST) localStorage.setItem(STORED, text);
  } catch {
    // without storage it holds for this visit
  }
});

export const keyOf = (session: string, scenario: string): string => `${session}/${scenario}`;

const NOTHING = { marks: [], hints: 0 } as const;
const change = (key: string, changes: (now: Work) => Partial<Work>): void =>
  useTraining.setState(({ work: all }) => {
    const now = all[key] ?? { ...NOTHING, began: Date.now() };
    return { work: { ...all, [key]: { ...now, ...changes(now) } } };
  });

/** Somebody looks at an exercise: its clock runs from the first look. */
export function begin(key: string): void {
  if (!useTraining.getState().work[key]) change(key, () => ({}));
}
/** Begins it anew: what was done is gone, the best result stays. */
export const restart = (key: string): void =>
  useTraining.setState(({ work: all }) => ({ work: { ...all, [key]: { ...NOTHING, began: Date.now() } } }));

export const toggleMark = (key: string, mark: Mark): void =>
  change(key, ({ marks }) => {
    const others = marks.filter(({ file, line }) => file !== mark.file || line !== mark.line);
    return { marks: others.length < marks.length ? others : [...marks, mark] };
  });
export const writeFile = (key: string, given: readonly Brought[], name: string, text: string): void =>
  change(key, ({ files = given }) => ({ files: files.map((file) => (file.name === name ? { name, text } : file)) }));
export const openHint = (key: string): void => change(key, ({ hints }) => ({ hints: Math.min(3, hints + 1) }));
export const showSolution = (key: string): void => change(key, () => ({ isShown: true }));

export const answerOf = ({ kind, files: given }: Scenario, { marks, files = given }: Pick<Work, 'marks' | 'files'>): Answer =>
  kind === 'spot' ? { marks } : { files };

/** Judges what stands, and keeps the result unless the solution was asked for before. */
export function submit(key: string, scenario: Scenario): Attempt {
  const { work: all, results } = useTraining.getState();
  const now = all[key] ?? { ...NOTHING, began: Date.now() };
  const judged = attempt(scenario, answerOf(scenario, now));
  if (!now.isShown) {
    const seconds = (Date.now() - now.began) / 1000;
    const result = after(results[key] ?? notBegun(scenario.id), judged, seconds, now.hints);
    useTraining.setState({ results: { ...results, [key]: result } });
  }
  return judged;
}

export const join = (session: Session, name: string, number: number): void => useTraining.setState({ taking: { session, name, number } });
export const leave = (): void => useTraining.setState({ taking: undefined });

/** What the person who takes part has done so far. */
export function resultOf({ session, name, number }: Taking, results: Training['results']): Result {
  const exercises = session.exercises.flatMap(({ scenario }) => results[keyOf(session.id, scenario)] ?? []);
  return { session: session.id, number, name, exercises };
}

export const lead = (session: Session): void =>
  useTraining.setState(({ leading }) => ({ leading: { session, results: leading?.session.id === session.id ? leading.results : [] } }));
export const stopLeading = (): void => useTraining.setState({ leading: undefined });
/** A later result of the same person takes the place of the earlier one. */
export const takeIn = (results: readonly Result[]): void =>
  useTraining.setState(({ leading }) => {
    if (!leading) return {};
    const isReplaced = (old: Result) => results.some(({ number, name }) => number === old.number && name === old.name);
    return { leading: { ...leading, results: [...leading.results.filter((old) => !isReplaced(old)), ...results] } };
  });

export const writeOwn = (own: string): void => useTraining.setState({ own });
/** The exercise that somebody wrote here, where it can be read. */
export function useOwnScenario(): Scenario | undefined {
  const own = useTraining((training) => training.own);
  return useMemo(() => {
    const read = own.trim() === '' ? undefined : parseScenario(own);
    return read && 'scenario' in read ? read.scenario : undefined;
  }, [own]);
}
