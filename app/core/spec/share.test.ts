import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { deflateSync, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { anySpec } from '../arbitrary.ts';
import { controls } from '../controls/registry.ts';
import { recommend, withService } from '../recommend.ts';
import { workloads } from '../workloads/registry.ts';
import { DICTIONARY } from './dictionary.ts';
import { equal } from './diff.ts';
import { parseSpec } from './schema.ts';
import { decodeSpec, encodeSpec, encodeTexts, unpack } from './share.ts';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** A link of any content, packed as ours are but for the checksum. */
const link = (content: string): string => {
  const packed = deflateSync(strToU8(content), { level: 9, dictionary: strToU8(DICTIONARY) });
  return `1.${Buffer.from(Uint8Array.of(0, 0, 0, ...packed)).toString('base64url')}`;
};
/** The reason, and that reading it ended in time, however busy the machine. */
function refused(text: string): string {
  const start = performance.now();
  const result = decodeSpec(text);
  expect(performance.now() - start).toBeLessThan(10_000);
  if (!('refused' in result)) throw new Error('it was read');
  expect(result.refused.length).toBeGreaterThan(0);
  return result.refused[0]?.says ?? '';
}

describe('a link', () => {
  it('carries any plan there and back', () => {
    fc.assert(
      fc.property(anySpec(controls), (spec) => {
        const door = parseSpec(spec);
        const back = decodeSpec(encodeSpec(spec));
        // A plan that the schema refuses is refused with the same reasons; every other one comes back whole.
        if ('refused' in door) expect(back).toEqual(door);
        else expect('spec' in back && equal(back.spec, spec)).toBe(true);
      }),
    );
  });

  it('is short for a recommended plan, and fits into an address with ten services', () => {
    for (const id of workloads.keys()) expect(encodeSpec(recommend(id)).length).toBeLessThan(400);
    const ids = [...[...workloads.keys()].slice(0, 9), 'node'];
    const many = ids.slice(1).reduce((spec, id) => withService(spec, id), recommend(ids[0] ?? ''));
    expect(encodeSpec(many).length).toBeLessThan(2000);
  });

  it('holds letters, digits, dot, dash and underscore only', () => expect(encodeSpec(recommend('nginx'))).toMatch(/^1\.[\w-]+$/));

  it('that was changed in one letter, or cut, is refused with a reason', () => {
    const good = encodeSpec(withService(recommend('node'), 'postgres'));
    fc.assert(
      fc.property(fc.nat({ max: good.length - 1 }), fc.constantFrom(...LETTERS.split(''), '.', '%', ' '), (at, letter) => {
        const bad = good.slice(0, at) + letter + good.slice(at + 1);
        const result = decodeSpec(bad);
        // Some bits of the packing stand for nothing: then the plan is the same. It is never another one.
        if ('spec' in result) expect(equal(result, decodeSpec(good))).toBe(true);
        else expect(result.refused[0]?.says).toMatch(/damaged|version|1 MiB/);
      }),
      { numRuns: 300 },
    );
    for (let length = 0; length < good.length; length += 13) expect(refused(good.slice(0, length))).toMatch(/damaged|version|1 MiB/);
  });

  it.each([
    ['nothing', '', /version ""/],
    ['another version', '9.AAAA', /version "9"/],
    ['no content', '1.', /damaged/],
    ['letters that no link has', '1.%%%', /damaged: it holds characters/],
    ['too many letters', `1.${'A'.repeat(60_000)}`, /60000/],
    ['zeros', `1.${'A'.repeat(50_000)}`, /damaged/],
  ])('with %s is refused', (_, text, reason) => expect(refused(text)).toMatch(reason));

  it('that unpacks to very much is not unpacked to the end', () => {
    const bomb = link('0'.repeat(40_000_000));
    expect(bomb.length).toBeLessThan(60_000);
    expect(refused(bomb)).toMatch(/1 MiB/);
  });

  it('of any text never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.base64String()), (text) => {
        for (const candidate of [text, `1.${text}`, link(text)]) expect(decodeSpec(candidate)).toHaveProperty('refused');
      }),
      { numRuns: 100 },
    );
  });
});

describe('version 1 is frozen', () => {
  it('its dictionary has not changed by a letter', () =>
    expect(createHash('sha256').update(DICTIONARY).digest('hex')).toBe('e2c2cc957d50b6a8d2d3e9676001babdee6b70e4db7264adf47df191326e8b79'));
  it('a link that was sent on the first day is read as it was meant', () => {
    const sent = decodeSpec('1.mTVwGx2NGx2NGzyjccAqET4KA2KDGr6jI3JDd0QOS3ySOCqHacLoyNxozUiPmhEA');
    if (!('spec' in sent)) throw new Error(sent.refused[0]?.says);
    const [web] = sent.spec.services;
    expect([sent.spec.project.name, web?.build.version, web?.run.user, web?.run.tmpfs?.map(({ uid }) => uid)]).toEqual([
      'my-web',
      '1.30.4',
      { uid: 20001, gid: 20002 },
      [20001, 20001],
    ]);
    expect(sent.spec.supply.updates).toBe('renovate');
  });
});

describe('texts of a link', () => {
  it('come back as they were, and are left out where they are too long', () => {
    const texts = { compose: 'services:\n  web:\n    image: nginx # ours\n', 'dockerfile@web': 'FROM nginx\r\n' };
    expect(unpack(encodeTexts(texts) ?? '')).toEqual({ value: texts });
    const noise = (lines: number) =>
      Array.from({ length: lines }, (_, index) => createHash('sha256').update(String(index)).digest('hex')).join('\n');
    for (const lines of [300, 2000, 40_000]) expect(encodeTexts({ compose: noise(lines) })).toBeUndefined();
  });
  it('that are damaged are refused', () => {
    const [packed = ''] = [encodeTexts({ compose: 'a text that is long enough to be cut' })];
    for (const text of ['', '1.', packed.slice(0, -6), `2${packed.slice(1)}`]) expect(unpack(text)).toHaveProperty('refused');
  });
});
