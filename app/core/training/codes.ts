/**
 * A result as a code that people read out and paste: Crockford’s base32 (no I, L, O, U; read without regard to case,
 * blanks and hyphens), with two check digits that tell every single wrong character and every swapped pair.
 *
 * Bits: version 3, session 20, participant 10, then for each exercise of the session 1 whether it was begun, and if
 * so: solved 1, score in tenths 4, time 8 in steps of ten seconds, hints 2, any mistakes 1, and which of the first
 * twelve 12.
 */
import { say } from '../../languages/say.ts';
import { type ExerciseResult, type Refusal, type Result, refusal } from './result.ts';

const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const VERSION = 1n;
/** The largest prime below 32 * 32. */
const PRIME = 1021n;
const STEP = 10;
/** Mistakes of an exercise that a code holds. */
export const CODED_MISTAKES = 12;

/** An exercise of a session as a code needs to know it. */
export interface Coded {
  readonly scenario: string;
  /** Ids of `mistakesOf`, in their order. */
  readonly mistakes: readonly string[];
}

class Writer {
  bits = 1n;
  put(value: number | bigint, width: number): void {
    const most = (1n << BigInt(width)) - 1n;
    const whole = BigInt(value);
    this.bits = (this.bits << BigInt(width)) | (whole < 0n ? 0n : whole > most ? most : whole);
  }
}

class Reader {
  readonly #bits: string;
  #at = 1;
  constructor(bits: bigint) {
    this.#bits = bits.toString(2);
  }
  take(width: number): number {
    this.#at += width;
    return this.#at > this.#bits.length ? Number.NaN : Number.parseInt(this.#bits.slice(this.#at - width, this.#at), 2);
  }
  get isDone(): boolean {
    return this.#at === this.#bits.length;
  }
}

function toDigits(value: bigint): string {
  let text = '';
  for (let rest = value; rest > 0n; rest /= 32n) text = DIGITS[Number(rest % 32n)] + text;
  return text;
}

function fromDigits(text: string): bigint | undefined {
  let value = 0n;
  for (const character of text) {
    const digit = DIGITS.indexOf(character);
    if (digit < 0) return undefined;
    value = value * 32n + BigInt(digit);
  }
  return value;
}

/** Four digits of a session’s id for a number below 2^20. */
export const sessionIdOf = (number: number): string => toDigits(BigInt(number % 2 ** 20)).padStart(4, '0');

const isBegun = ({ seconds, score, solved, hints, mistakes }: ExerciseResult): boolean =>
  solved || seconds > 0 || score > 0 || hints > 0 || mistakes.length > 0;

function putExercise(writer: Writer, { mistakes: known }: Coded, result: ExerciseResult | undefined): void {
  writer.put(result && isBegun(result) ? 1 : 0, 1);
  if (!result || !isBegun(result)) return;
  writer.put(result.solved ? 1 : 0, 1);
  writer.put(Math.round(result.score * 10), 4);
  writer.put(Math.round(result.seconds / STEP), 8);
  writer.put(result.hints, 2);
  const made = known.slice(0, CODED_MISTAKES).map((id) => (result.mistakes.includes(id) ? '1' : '0'));
  writer.put(made.includes('1') ? 1 : 0, 1);
  if (made.includes('1')) writer.put(Number.parseInt(made.join('').padEnd(CODED_MISTAKES, '0'), 2), CODED_MISTAKES);
}

/** The code of a result in groups of four. Times are cut to ten seconds, scores to tenths; the name stays behind. */
export function codeOf(result: Result, exercises: readonly Coded[]): string {
  const writer = new Writer();
  writer.put(VERSION, 3);
  writer.put(fromDigits(result.session) ?? 0n, 20);
  writer.put(result.number, 10);
  for (const exercise of exercises)
    putExercise(
      writer,
      exercise,
      result.exercises.find(({ scenario }) => scenario === exercise.scenario),
    );
  const digits = toDigits(writer.bits) + toDigits(writer.bits % PRIME).padStart(2, '0');
  return digits.match(/.{1,4}/g)?.join('-') ?? '';
}

function takeExercise(reader: Reader, { scenario, mistakes: known }: Coded): ExerciseResult | undefined {
  if (reader.take(1) !== 1) return undefined;
  const [solved, score, time, hints] = [reader.take(1) === 1, reader.take(4) / 10, reader.take(8) * STEP, reader.take(2)];
  const made = reader.take(1) === 1 ? reader.take(CODED_MISTAKES).toString(2).padStart(CODED_MISTAKES, '0') : '';
  return { scenario, solved, seconds: time, score: Math.min(1, score), hints, mistakes: known.filter((_, index) => made[index] === '1') };
}

/** The longest code of a session with the most exercises, with room for separators. */
const LONGEST = 400;

/**
 * What a code says, or why it says nothing. Never throws.
 * @param exercises those of the session that the code must be of
 */
export function readCode(code: string, session: string, exercises: readonly Coded[]): { readonly result: Result } | Refusal {
  if (code.length > LONGEST) return refusal(say`This is longer than a code can be: ${code.length} characters.`);
  const digits = code.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  const foreign = [...digits].find((character) => !DIGITS.includes(character));
  if (foreign !== undefined) return refusal(say`No code has the character ${JSON.stringify(foreign)}.`);
  const bits = fromDigits(digits.slice(0, -2));
  if (bits === undefined || bits < 1n << 33n) return refusal(say`This is too short to be a code; some of it is missing.`);
  if (toDigits(bits % PRIME).padStart(2, '0') !== digits.slice(-2))
    return refusal(say`The check digits do not fit: a character is wrong, missing, or swapped with its neighbour.`);
  const reader = new Reader(bits);
  if (BigInt(reader.take(3)) !== VERSION) return refusal(say`This code is of another version of the training room.`);
  const own = sessionIdOf(reader.take(20));
  if (own !== session) return refusal(say`This code is of session ${own}, not of ${session}.`);
  const number = reader.take(10);
  const found = exercises.flatMap((exercise) => takeExercise(reader, exercise) ?? []);
  if (!reader.isDone) return refusal(say`This code does not fit the exercises of this session.`);
  return { result: { session, number, name: '', exercises: found } };
}
