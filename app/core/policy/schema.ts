/** The schema of a policy: the one door for everything that comes from a file, a link, storage or a form. */
import * as v from 'valibot';
import { say } from '../../languages/say.ts';
import type { Control } from '../controls/control.ts';
import { controls } from '../controls/registry.ts';
import type { Place } from '../formats/format.ts';
import { itemsOf, Lines, member, type Placed } from '../formats/placed.ts';
import { readYaml } from '../formats/placed-yaml.ts';
import type { Refused } from '../spec/schema.ts';
import { text as t } from '../spec/text.ts';
import { type Exception, POLICY_VERSION, type Policy } from './policy.ts';

/** Characters of a policy's text. */
const LONGEST_POLICY = 2 ** 18;
export const MOST_EXCEPTIONS = 200;
/** A calendar day; that the month has it is asked for by itself. */
export const DAY = '^\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])$';

const some = v.exactOptional;
const among = <const T extends readonly string[]>(values: T) => v.picklist(values, say`One of ${values.join(', ')} is expected.`);
/** An object of exactly these keys: one more, `__proto__` included, is refused. */
const exactly = <T extends v.ObjectEntries>(entries: T, unknown = say`This key is not known.`) =>
  v.strictObject(entries, ({ expected, received }) =>
    expected === 'never' ? unknown : received === 'undefined' ? say`This key is missing.` : say`An object is expected.`,
  );

const prose = v.pipe(
  t.line,
  v.check((text) => text.trim() !== '', say`A text is expected.`),
);
/** Whether it is a day that a calendar has, such as `2027-03-31`. */
export const isDay = (text: string): boolean => new RegExp(DAY).test(text) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);
const day = v.pipe(v.string(say`A text is expected.`), v.check(isDay, say`A day is expected, such as 2027-03-31.`));

function demandOf({ options }: Control) {
  const choices = v.pipe(
    v.custom<string[]>(Array.isArray, say`A list is expected.`),
    v.maxLength(options.length, say`Each choice may stand once.`),
    v.array(among(options.map(({ choice }) => choice))),
    v.minLength(1, say`At least one choice is expected.`),
  );
  return v.pipe(
    exactly({
      least: some(among(['sealed', 'weakened'])),
      required: some(choices),
      forbidden: some(choices),
      reason: prose,
      binding: among(['locks', 'warns']),
    }),
    v.check(
      ({ least, required, forbidden }) => (least ?? required ?? forbidden) !== undefined,
      say`It demands nothing: least, required or forbidden is expected.`,
    ),
    v.check(
      ({ required, forbidden = [] }) => options.some(({ choice }) => !forbidden.includes(choice) && (required?.includes(choice) ?? true)),
      say`It leaves no choice.`,
    ),
  );
}

const exception = exactly({
  control: v.picklist([...controls.keys()], say`The id of a control is expected.`),
  service: some(t.name),
  owner: prose,
  reason: prose,
  until: day,
});

const policySchema = exactly({
  $schema: some(t.line),
  version: v.literal(POLICY_VERSION, say`This policy was written by another version; this one reads version ${POLICY_VERSION}.`),
  name: prose,
  origin: prose,
  // An array is an object without these keys, too.
  controls: v.pipe(
    v.custom<object>((value) => !Array.isArray(value), say`An object is expected.`),
    exactly(
      Object.fromEntries([...controls].map(([id, control]) => [id, some(demandOf(control))])),
      say`There is no control of this name.`,
    ),
  ),
  exceptions: v.pipe(
    v.custom<Exception[]>(Array.isArray, say`A list is expected.`),
    v.maxLength(MOST_EXCEPTIONS, say`At most ${MOST_EXCEPTIONS} exceptions.`),
    v.array(exception),
  ),
});

export type ParsedPolicy = { readonly policy: Policy } | { readonly refused: readonly Refused[] };

/** A policy out of anything, or every reason why it is none. Never throws. */
export function parsePolicy(value: unknown): ParsedPolicy {
  const result = v.safeParse(policySchema, value);
  if (!result.success)
    return {
      refused: result.issues.slice(0, 20).map((issue) => ({ path: v.getDotPath(issue as v.BaseIssue<object>) ?? '', says: issue.message })),
    };
  const { $schema: _, ...policy } = result.output;
  return { policy: policy as Policy };
}

/** A reason with its place in the text. */
export type Misplaced = Refused & Place;

/** The offset of what a path names, or of the nearest thing above it. */
function offsetOf(root: Placed, path: string): number {
  let placed = root;
  for (const key of path === '' ? [] : path.split('.')) {
    const inner = member(placed, key) ?? itemsOf(placed)[Number(key)];
    if (!inner) break;
    placed = inner;
  }
  return placed.from;
}

/** Where a reader of JSON stopped; every browser says it in its own way. */
function stoppedAt({ message }: Error, lines: Lines): Place {
  const [, offset] = /position (\d+)/.exec(message) ?? [];
  const [, line, column] = /line (\d+) column (\d+)/.exec(message) ?? [];
  if (offset !== undefined) return lines.place(Number(offset));
  return { line: Number(line ?? 1), column: Number(column ?? 1) };
}

/** A policy out of the text of a file, or every reason why it is none, beside the place that it is about. Never throws. */
export function readPolicy(text: string): { readonly policy: Policy } | { readonly refused: readonly Misplaced[] } {
  const start = { path: '', line: 1, column: 1 };
  if (text.length > LONGEST_POLICY)
    return { refused: [{ ...start, says: say`The text is longer than ${LONGEST_POLICY} characters, the most that is read.` }] };
  const lines = new Lines(text);
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ' '));
  } catch (error) {
    return { refused: [{ ...start, ...stoppedAt(error as Error, lines), says: say`This is no JSON: what stands here does not fit.` }] };
  }
  const { roots, twice } = readYaml(text);
  const parsed = parsePolicy(value);
  // JSON.parse keeps the last of two in silence, and a demand would be lost.
  if (twice.length > 0)
    return { refused: twice.map(({ from }) => ({ path: '', ...lines.place(from), says: say`This key stands twice.` })) };
  if ('policy' in parsed) return parsed;
  const [root] = roots;
  return {
    refused: parsed.refused.map((one) => ({ ...one, ...(root ? lines.place(offsetOf(root, one.path)) : start) })),
  };
}
