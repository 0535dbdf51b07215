/**
 * The laws of the formats held to texts that other people wrote, in company of the plan that they become.
 * `IRONHULL_CORPUS` names the folder that has them; without it nothing here runs. `IRONHULL_CORPUS_ALL` takes every text.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join as path } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writtenInto } from '../absorb.ts';
import { controls } from '../controls/registry.ts';
import type { Format, Line } from '../formats/format.ts';
import { formats } from '../formats/registry.ts';
import { textOf } from '../formats/statements.ts';
import { placeOf } from '../judge.ts';
import { diff, equal } from '../spec/diff.ts';
import { type FieldRef, fieldOf, instanceOf } from '../spec/fields.ts';
import { parseSpec } from '../spec/schema.ts';
import type { Spec } from '../spec/spec.ts';
import { stated } from '../spec/stated.ts';
import { join, recognise, take } from './intake.ts';

interface Case {
  readonly id: string;
  readonly kind: string;
  readonly text: string;
}

const folder = process.env.IRONHULL_CORPUS ?? '';
const files = ['corpus-dev.jsonl', 'real-dev.jsonl'].map((name) => path(folder, name));
const isThere = folder !== '' && files.every((file) => existsSync(file));
if (!isThere) console.warn('intake/corpus.test.ts is skipped: IRONHULL_CORPUS names no folder with the texts.');
const all = isThere
  ? files.flatMap((file) =>
      readFileSync(file, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Case),
    )
  : [];
const STRIDE = process.env.IRONHULL_CORPUS_ALL ? 1 : 24;
/** Every text of this kind, or so many of them that the whole suite stays short. */
const sample = (kind: string): Case[] => all.filter((one) => one.kind === kind).filter((_, index) => index % STRIDE === 0);

/** What the plan says that this file can say. */
function expressed(format: Format, spec: Spec, service: string): Map<string, unknown> {
  const found = new Map<string, unknown>();
  const gaps = new Set((format.gaps?.(spec) ?? []).map(({ field }) => field));
  for (const [ref, value] of stated(spec)) {
    if (format.treatments[fieldOf(ref)] !== 'prints' || fieldOf(ref) === 'project.name' || gaps.has(ref)) continue;
    if (format.scope === 'project') found.set(ref, value);
    else if (instanceOf(ref) === service) found.set(fieldOf(ref), value);
  }
  return found;
}

/** Every answer that is advised for this service, one after the other. */
function* advised(spec: Spec, service: string): Generator<Spec> {
  for (const control of controls.values()) {
    const holder = spec.services.find(({ name }) => name === service);
    if (!holder) return;
    const at = placeOf(spec, holder);
    if (control.applies && !control.applies(at)) continue;
    const next = control.write(at, control.recommend(at).answer);
    if (!equal(next, spec) && 'spec' in parseSpec(next)) yield next;
  }
}

/** Lines that go with what they belong to, though no field stands on them; each looked at. */
const EXPLAINED: { readonly [id: string]: string } = {
  '49d875b90808': 'the files go to the user of the plan, as USER does',
  '6f8a949d9800': 'the files go to the user of the plan, as USER does',
  c2991ceefdf7: 'the files go to the user of the plan, as USER does',
  '097d0da88c36': 'a secret that nobody reads any more goes with its file',
  a891443e2679: 'a secret that nobody reads any more goes with its file',
  ce65766dffc3: 'the policy stood below deploy and stands as restart now',
  cf93f4006a96: 'the policy stood below deploy and stands as restart now',
  ad4f52ccd593: 'a volume that nobody mounts any more goes with its name',
  '63b4fe7d6c9b': 'a volume that nobody mounts any more goes with its labels',
  eecf62b28805: 'a volume that nobody mounts any more goes with its name',
  c09eca4177bd: 'a network that nobody joins any more goes with its driver',
  c48f490a0806: 'an address goes with the network that it is in',
  e999eb91157f: 'a service that is a list is refused rather than changed',
};

/** Words of a command that are gone though nothing that it states has changed. */
function lostWords(before: string, after: string, changed: boolean): string[] {
  if (changed) return [];
  const words = (text: string) => text.split(/[\s\\]+/).filter(Boolean);
  const now = words(after);
  let at = 0;
  return words(before).filter((word) => {
    const found = now.indexOf(word, at);
    at = found < 0 ? at : found + 1;
    return found < 0;
  });
}

/** A heading goes with the last that stood under it, and one on a single line is unfolded where something comes under it. */
const BY_ITSELF = /^(?:networks|volumes):$/;
/** Compose refuses both side by side, so that one takes the other away. */
const EXCLUDED = /^\s+network_mode:/;

/** Lines that are gone though they state nothing that has changed. */
function lostLines(before: readonly Line[], after: readonly Line[], changed: readonly FieldRef[]): string[] {
  const plain = ({ text }: Line) => text.replace(/[,\s]+$|\s*\{\s*\}\s*$/g, '');
  const kept = new Set(after.map(plain));
  const joins = changed.some((ref) => fieldOf(ref) === 'run.networks');
  return before
    .filter((line) => !kept.has(plain(line)) && !line.fields.some((field) => changed.includes(field)))
    .filter(({ text }) => !BY_ITSELF.test(text) && !(joins && EXCLUDED.test(text)))
    .map(({ text }) => text);
}

describe.skipIf(!isThere)('texts of other people', () => {
  it('are recognised', () => {
    // A stack file is labelled as the compose file that it is as well.
    const kindOf = (text: string) => recognise({ name: '', text }).kind?.replace('swarm', 'compose');
    const wrong = all.filter(({ kind, text }) => kindOf(text) !== kind);
    console.log(`recognised: ${all.length - wrong.length} of ${all.length}`);
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it.each(['dockerfile', 'compose', 'run'])('%s: the laws hold', { timeout: 3_600_000 }, (kind) => {
    const format = formats.get(kind) as Format;
    const wrong: string[] = [];
    const count = { texts: 0, read: 0, changes: 0, refused: 0 };
    const tell = (law: string, id: string, what = ''): void => {
      const isExplained = id in EXPLAINED && (law === 'Minimal edit' || law === 'Refused');
      if (!isExplained) wrong.push(`${law} ${id} ${what}`);
    };
    for (const { id, text } of sample(kind)) {
      count.texts++;
      const reading = format.get(text);
      if (reading.errors.length > 0) continue;
      count.read++;
      const own = reading.spec.services[0]?.name ?? '';
      if (textOf(format.put(reading.spec, own, text)) !== text) tell('GetPut', id);
      const { spec, bases } = join([take({ name: '', text }, kind)]);
      if (!equal(parseSpec(JSON.parse(JSON.stringify(spec))), { spec })) tell('Schema', id);
      const [service] = spec.services;
      // A plan has a service, so a text without one gains it.
      if (!service || reading.spec.services.length === 0 || Object.keys(bases).length === 0) continue;
      const put = (plan: Spec, into: string): readonly Line[] => writtenInto(plan, kind, service.name, into);
      if (textOf(put(spec, text)) !== text) tell('GetPut of the plan', id);
      for (const next of advised(spec, service.name)) {
        const named = diff(spec, next).map(({ field }) => field);
        let lines: readonly Line[];
        try {
          lines = put(next, text);
        } catch (error) {
          count.refused++;
          tell('Refused', id, `${named.join()} ${(error as Error).message}`);
          continue;
        }
        count.changes++;
        const once = textOf(lines);
        const back = format.get(once);
        const wanted = expressed(format, next, service.name);
        const found = expressed(
          format,
          format.scope === 'service'
            ? { ...back.spec, services: back.spec.services.map((one) => ({ ...one, name: service.name })) }
            : back.spec,
          service.name,
        );
        for (const [ref, value] of wanted)
          if (!equal(found.get(ref), value))
            tell('PutGet', id, `${named.join()}: ${ref} ${JSON.stringify(value)} ${JSON.stringify(found.get(ref))}`);
        const unsayable = new Set((format.gaps?.(next) ?? []).map(({ field }) => (format.scope === 'project' ? field : fieldOf(field))));
        for (const ref of found.keys()) if (!wanted.has(ref) && !unsayable.has(ref)) tell('PutGet more', id, `${named.join()}: ${ref}`);
        if (textOf(put(next, once)) !== once) tell('PutPut', id, named.join());
        const lost =
          kind === 'run'
            ? lostWords(
                text,
                once,
                named.some((ref) => reading.at.has(ref)),
              )
            : lostLines(put(spec, text), lines, named);
        if (lost.length > 0) tell('Minimal edit', id, `${named.join()}: ${lost.join(' | ')}`);
      }
    }
    console.log(`${kind}: ${JSON.stringify(count)}`);
    expect(wrong).toEqual([]);
  });
});
