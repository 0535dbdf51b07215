/** What one participant did in a session: a file of JSON, and a short code to read out or paste. Both are untrusted when they come back. */
import * as v from 'valibot';
import { number, say } from '../../languages/say.ts';
import type { Refused } from '../spec/schema.ts';
import { text, whole } from '../spec/text.ts';
import type { Attempt } from './attempt.ts';

export interface ExerciseResult {
  readonly scenario: string;
  readonly solved: boolean;
  /** From the first look to the solution, or to the end. */
  readonly seconds: number;
  /** The best, 0 to 1. */
  readonly score: number;
  /** Hints that were opened, 0 to 3. */
  readonly hints: number;
  /** Ids of `mistakesOf` that were made on the way. */
  readonly mistakes: readonly string[];
}

export interface Result {
  readonly session: string;
  /** Given by the facilitator, 0 to 1023. */
  readonly number: number;
  /** May be empty. A code does not hold it. */
  readonly name: string;
  /** Exercises that were begun. */
  readonly exercises: readonly ExerciseResult[];
}

/** The longest time that is kept, an hour and a half. */
const LONGEST_SECONDS = 5_400;
/** The most exercises of a session. */
export const MOST_EXERCISES = 24;

/** Four letters or digits, as `codes.ts` writes them. */
export const sessionId = v.pipe(v.string(say`A text is expected.`), v.regex(/^[0-9A-HJKMNP-TV-Z]{4}$/, say`Four letters or digits.`));
/** Name of a scenario's folder, or of one of somebody's own. */
export const scenarioId = v.pipe(
  v.string(say`A text is expected.`),
  v.regex(/^[a-z0-9][a-z0-9-]{0,62}$/, say`Lower-case letters, digits and -.`),
);
const personName = v.pipe(text.line, v.maxLength(60, say`At most 60 characters.`));

const exercise = v.strictObject({
  scenario: scenarioId,
  solved: v.boolean(say`true or false is expected.`),
  seconds: whole(0, LONGEST_SECONDS, 'seconds'),
  score: v.pipe(v.number(say`A number is expected.`), v.minValue(0, say`At least 0.`), v.maxValue(1, say`At most 1.`)),
  hints: whole(0, 3),
  mistakes: v.pipe(v.array(v.pipe(text.line, v.maxLength(140, say`At most 140 characters.`))), v.maxLength(64, say`At most 64 entries.`)),
});

const file = v.strictObject({
  ironhull: v.literal('training result', say`A result of the training room is expected.`),
  version: v.literal(1, say`Version 1 is expected.`),
  session: sessionId,
  number: whole(0, 1023),
  name: personName,
  exercises: v.pipe(v.array(exercise), v.maxLength(MOST_EXERCISES, say`At most ${MOST_EXERCISES} exercises.`)),
});

export type Refusal = { readonly refused: readonly Refused[] };
export const refusal = (says: string, path = ''): Refusal => ({ refused: [{ path, says }] });

/** A value out of anything by its schema, or every reason why it is none, at most twenty. */
export function parsed<T>(schema: v.GenericSchema<unknown, T>, value: unknown): { readonly value: T } | Refusal {
  const result = v.safeParse(schema, value);
  if (result.success) return { value: result.output };
  return {
    refused: result.issues.slice(0, 20).map((issue) => ({ path: v.getDotPath(issue as v.BaseIssue<object>) ?? '', says: issue.message })),
  };
}

/** The file of a result, as JSON text. */
export const resultFile = (result: Result): string =>
  `${JSON.stringify({ ironhull: 'training result', version: 1, ...result }, undefined, 2)}\n`;

/** Characters of a result's file that are read. */
const LONGEST = 2 ** 17;

/** The result of a file's text, or why it is none. Never throws. */
export function parseResult(source: string): { readonly result: Result } | Refusal {
  if (source.length > LONGEST) return refusal(say`This file is longer than ${number(LONGEST)} characters.`);
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch {
    return refusal(say`This is no JSON; a result file of the training room is expected.`);
  }
  const read = parsed(file, value);
  if ('refused' in read) return read;
  const { ironhull: _, version: __, ...result } = read.value;
  return { result };
}

/** The exercise after one more attempt: the best score stays, mistakes stay, and the clock stops at the solution. */
export function after(earlier: ExerciseResult, { solved, score, mistakes }: Attempt, seconds: number, hints: number): ExerciseResult {
  if (earlier.solved) return earlier;
  return {
    scenario: earlier.scenario,
    solved,
    seconds: Math.min(LONGEST_SECONDS, Math.max(0, Math.round(seconds))),
    score: Math.max(earlier.score, score),
    hints: Math.min(3, Math.max(earlier.hints, hints)),
    mistakes: [...new Set([...earlier.mistakes, ...mistakes])],
  };
}

export const notBegun = (scenario: string): ExerciseResult => ({ scenario, solved: false, seconds: 0, score: 0, hints: 0, mistakes: [] });
