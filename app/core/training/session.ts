/** A session: exercises with times, under a name, that a link carries; those of somebody's own travel in it. */
import * as v from 'valibot';
import { say } from '../../languages/say.ts';
import { pack, unpack } from '../spec/share.ts';
import { text, whole } from '../spec/text.ts';
import { mistakesOf } from './attempt.ts';
import type { Coded } from './codes.ts';
import { ownScenario } from './own.ts';
import { scenarios } from './registry.ts';
import { MOST_EXERCISES, parsed, type Refusal, refusal, scenarioId, sessionId } from './result.ts';
import type { Scenario } from './scenario.ts';

export interface SessionExercise {
  readonly scenario: string;
  readonly minutes: number;
}

export interface Session {
  /** Four letters or digits, drawn when it is made: `sessionIdOf`. */
  readonly id: string;
  readonly name: string;
  readonly exercises: readonly SessionExercise[];
  /** Scenarios of somebody's own that it uses. */
  readonly own: readonly Scenario[];
}

const schema = v.strictObject({
  id: sessionId,
  name: v.pipe(text.line, v.maxLength(80, say`At most 80 characters.`)),
  exercises: v.pipe(
    v.array(v.strictObject({ scenario: scenarioId, minutes: whole(1, 90, 'minutes') })),
    v.minLength(1, say`At least one exercise is expected.`),
    v.maxLength(MOST_EXERCISES, say`At most ${MOST_EXERCISES} exercises.`),
  ),
  own: v.pipe(v.array(ownScenario), v.maxLength(MOST_EXERCISES, say`At most ${MOST_EXERCISES} scenarios.`)),
});

/** The session as text for a link. */
export const encodeSession = (session: Session): string => pack(session);

/** The scenario of this id as the session has it; its own ones first. */
export const scenarioIn = ({ own }: Session, id: string): Scenario | undefined => own.find((one) => one.id === id) ?? scenarios.get(id);

/** A session out of anything, or why it is none. Never throws. */
export function parseSession(value: unknown): { readonly session: Session } | Refusal {
  const read = parsed(schema as v.GenericSchema<unknown, Session>, value);
  if ('refused' in read) return read;
  const session = read.value;
  const ids = session.exercises.map(({ scenario }) => scenario);
  const unknown = ids.find((id) => scenarioIn(session, id) === undefined);
  if (unknown !== undefined) return refusal(say`This Ironhull has no scenario ${unknown}.`, 'exercises');
  if (new Set(ids).size < ids.length) return refusal(say`Every exercise may stand only once.`, 'exercises');
  return { session };
}

/** The session of a link's text, or why it is none. Never throws. */
export function decodeSession(link: string): { readonly session: Session } | Refusal {
  const unpacked = unpack(link);
  return 'refused' in unpacked ? unpacked : parseSession(unpacked.value);
}

/** Its exercises as codes need to know them. */
export const codedOf = (session: Session): readonly Coded[] =>
  session.exercises.flatMap(({ scenario: id }) => {
    const scenario = scenarioIn(session, id);
    return scenario ? [{ scenario: id, mistakes: mistakesOf(scenario).map((mistake) => mistake.id) }] : [];
  });
