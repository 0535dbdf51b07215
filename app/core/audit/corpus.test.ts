/**
 * The audit held to labelled texts of other projects, which stay under their own licences and outside of this one.
 * `IRONHULL_CORPUS` names the folder that has them; without it nothing here runs.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formats } from '../formats/registry.ts';
import { textOf } from '../formats/statements.ts';
import { audit } from './audit.ts';
import disagreements from './disagreements.json' with { type: 'json' };

interface Label {
  readonly control: string;
  readonly expect: 'positive' | 'negative';
  readonly lines?: readonly number[];
  /** Tools disagree with it. */
  readonly contested?: unknown;
}
interface Case {
  readonly id: string;
  readonly kind: string;
  readonly text: string;
  readonly expected: readonly Label[];
}

const folder = process.env.IRONHULL_CORPUS ?? '';
const isThere = existsSync(join(folder, 'corpus-dev.jsonl'));
if (!isThere) console.warn('corpus.test.ts is skipped: IRONHULL_CORPUS names no folder with the labelled texts.');

const casesOf = (name: string): Case[] =>
  isThere && existsSync(join(folder, name))
    ? readFileSync(join(folder, name), 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Case)
    : [];
const labelled = casesOf('corpus-dev.jsonl').filter(({ kind }) => kind !== 'k8s');
const texts = [...labelled, ...casesOf('real-dev.jsonl').filter(({ kind }) => formats.has(kind))];

interface Tally {
  right: number;
  wrong: number;
  missed: number;
  lines: number;
  near: number;
}
const precision = ({ right, wrong }: Tally): number => right / (right + wrong);
const recall = ({ right, missed }: Tally): number => right / (right + missed);

/** Every uncontested label against what is found, by kind, with those that differ. */
function tally(): { kinds: Map<string, Tally>; differ: { case: string; control: string }[] } {
  const kinds = new Map<string, Tally>();
  const differ: { case: string; control: string }[] = [];
  for (const { id, kind, text, expected } of labelled) {
    const found = audit(kind, text);
    const sum = kinds.get(kind) ?? { right: 0, wrong: 0, missed: 0, lines: 0, near: 0 };
    kinds.set(kind, sum);
    for (const { control, expect: label, lines, contested } of expected) {
      if (contested) continue;
      const hits = found.filter((one) => one.control === control);
      if (hits.length > 0 !== (label === 'positive')) differ.push({ case: id, control });
      if (label === 'negative') sum.wrong += hits.length > 0 ? 1 : 0;
      else if (hits.length === 0) sum.missed++;
      else {
        sum.right++;
        if (lines) sum.lines++;
        if (lines?.some((line) => hits.some((hit) => Math.abs(hit.line - line) <= 1))) sum.near++;
      }
    }
  }
  return { kinds, differ };
}

const byCase = (a: { case: string; control: string }, b: { case: string; control: string }) => a.case.localeCompare(b.case);

describe.skipIf(!isThere)('labelled texts', () => {
  it('are found right, on their lines; each difference has its reason', () => {
    const { kinds, differ } = tally();
    const all: Tally = { right: 0, wrong: 0, missed: 0, lines: 0, near: 0 };
    for (const [kind, sum] of kinds) {
      console.log(
        `${kind}: precision ${precision(sum).toFixed(3)}, recall ${recall(sum).toFixed(3)}, lines ${sum.near} of ${sum.lines} (${sum.right} found)`,
      );
      expect(precision(sum), kind).toBeGreaterThanOrEqual(0.97);
      expect(recall(sum), kind).toBeGreaterThanOrEqual(0.95);
      for (const key of Object.keys(all) as (keyof Tally)[]) all[key] += sum[key];
    }
    expect(all.near / all.lines).toBeGreaterThanOrEqual(0.97);
    expect(differ.sort(byCase)).toEqual(disagreements.map(({ because: _, ...one }) => one).sort(byCase));
  });

  it.each(['dockerfile', 'compose', 'run'])('%s: GetPut, and PutPut of a plan that is hardened', (kind) => {
    const format = formats.get(kind);
    if (!format) throw new Error(kind);
    for (const { id, text } of texts.filter((one) => one.kind === kind)) {
      const { spec, errors } = format.get(text);
      const [service] = spec.services;
      if (errors.length > 0 || !service) continue;
      expect(textOf(format.put(spec, service.name, text)), id).toBe(text);
      const user = { uid: 10001, gid: 10001 };
      const hardened = { ...service, run: { ...service.run, user, noNewPrivileges: true, capDrop: ['ALL'], pids: 100 } };
      const next = { ...spec, services: [hardened, ...spec.services.slice(1)] };
      // A text that is no mapping where one is expected is refused rather than changed.
      if (spec.services.some(({ name }) => name === 'image')) continue;
      const once = textOf(format.put(next, service.name, text));
      expect(format.get(once).spec.services[0]?.run.user, id).toEqual(user);
      expect(textOf(format.put(next, service.name, once)), id).toBe(once);
    }
  });

  it('never make it throw, however they are broken', () => {
    const piece = fc.constantFrom('\0', '"', "'", '$(', '{', '\t', '\n', '\\', '&a', '*a', '<<', '[', ': ', '#', '\u2028', '\ud800');
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.array(fc.tuple(fc.nat(), fc.nat({ max: 30 }), piece), { maxLength: 4 }), (one, cuts) => {
        const broken = cuts.reduce(
          (text, [at, length, put]) => {
            const from = at % (text.length + 1);
            return text.slice(0, from) + put + text.slice(from + length);
          },
          one.text.slice(0, 20_000),
        );
        expect(audit(one.kind, broken)).toBeInstanceOf(Array);
      }),
      { numRuns: 500 },
    );
  });
});
