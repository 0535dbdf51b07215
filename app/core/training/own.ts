/** A scenario as one file: YAML or JSON with the fields of `scenario.ts`, the texts of its files within it. Untrusted. */
import * as v from 'valibot';
import { parse } from 'yaml';
import { number, say } from '../../languages/say.ts';
import { pack, unpack } from '../spec/share.ts';
import { text, whole } from '../spec/text.ts';
import { parsed, type Refusal, refusal, scenarioId } from './result.ts';
import { type Scenario, TRACKS } from './scenario.ts';

// Several lines, without the marks that reorder text on screen.
const HIDDEN = /(?![\t\n\r])\p{Cc}|[\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/u;
const prose = (longest: number) =>
  v.pipe(
    v.string(say`A text is expected.`),
    v.maxLength(longest, say`At most ${longest} characters.`),
    v.check((value) => !HIDDEN.test(value), say`No control or direction marks.`),
  );
const list = <T extends v.GenericSchema>(item: T, most: number) => v.pipe(v.array(item), v.maxLength(most, say`At most ${most} entries.`));
const short = (longest: number) => v.pipe(text.line, v.maxLength(longest, say`At most ${longest} characters.`));

const fileName = v.pipe(
  short(120),
  v.regex(/^(?!.*(?:^|\/)\.\.(?:\/|$))[\w.][\w./-]*$/, say`A relative path of letters, digits and . _ / -.`),
);
const file = v.strictObject({ name: fileName, text: prose(20_000) });
const files = v.pipe(list(file, 12), v.minLength(1, say`At least one file is expected.`));
const place = { file: v.exactOptional(fileName), line: short(400) };
const because = short(400);
const service = text.name;

const told = {
  id: scenarioId,
  title: short(60),
  track: v.picklist(TRACKS, say`One of ${TRACKS.join(', ')} is expected.`),
  minutes: whole(1, 90, 'minutes'),
  teaches: short(200),
  brief: prose(2_000),
  files,
  hints: v.pipe(
    v.custom<unknown[]>((value) => Array.isArray(value) && value.length === 3, say`Exactly three hints are expected.`),
    v.strictTuple([short(300), short(300), short(300)]),
  ),
  debrief: prose(4_000),
  evidence: list(
    v.union(
      [
        v.strictObject({
          attack: short(64),
          of: v.exactOptional(v.union([v.picklist(['weak', 'hardened']), whole(0, 20)], 'weak, hardened or a number is expected.')),
        }),
        v.strictObject({ breakage: short(64), workload: short(64) }),
        v.strictObject({ claim: short(64) }),
      ],
      say`An attack, a breakage of a workload, or a claim is expected.`,
    ),
    12,
  ),
  sources: list(v.strictObject({ of: short(80), id: short(80) }), 12),
};

const spot = v.strictObject({
  ...told,
  kind: v.literal('spot'),
  holes: list(v.strictObject({ ...place, control: short(64), because, also: v.exactOptional(list(short(400), 6)) }), 11),
  decoys: list(v.strictObject({ ...place, because }), 24),
});
const repair = v.strictObject({
  ...told,
  kind: v.picklist(['close', 'keep', 'hull']),
  stop: list(v.strictObject({ attack: short(64), service }), 12),
  serves: v.exactOptional(list(v.strictObject({ service, port: text.port }), 12)),
  meets: v.exactOptional(list(v.strictObject({ from: service, to: service }), 12)),
  tempts: list(short(64), 12),
  log: v.exactOptional(v.strictObject({ workload: short(64), breakage: short(64) })),
  solution: files,
});

/** One scenario out of anything. */
export const ownScenario = v.variant('kind', [spot, repair], say`The kind is spot, close, keep or hull.`) as v.GenericSchema<
  unknown,
  Scenario
>;

/** Characters of a pasted scenario that are read. */
const LONGEST = 2 ** 17;

/** The value of a YAML or JSON text. Aliases are few, so that a small text cannot unfold into a large one. */
function valueIn(source: string): { readonly value: unknown } | Refusal {
  try {
    return { value: parse(source, { maxAliasCount: 20, logLevel: 'error' }) };
  } catch (error) {
    return refusal(say`It cannot be read as YAML or JSON: ${(error as Error).message.split('\n')[0] ?? ''}`);
  }
}

/** The scenario of a pasted file, or every reason why it is none, with its place: `holes.0.line`. Never throws. */
export function parseScenario(source: string): { readonly scenario: Scenario } | Refusal {
  if (source.length > LONGEST) return refusal(say`This is longer than ${number(LONGEST)} characters.`);
  const read = valueIn(source);
  const checked = 'refused' in read ? read : parsed(ownScenario, read.value);
  return 'refused' in checked ? checked : { scenario: checked.value };
}

/** The scenario as text for a link. */
export const encodeScenario = (scenario: Scenario): string => pack(scenario);

/** The scenario of a link's text, or why it is none. Never throws. */
export function decodeScenario(link: string): { readonly scenario: Scenario } | Refusal {
  const unpacked = unpack(link);
  if ('refused' in unpacked) return unpacked;
  const checked = parsed(ownScenario, unpacked.value);
  return 'refused' in checked ? checked : { scenario: checked.value };
}
