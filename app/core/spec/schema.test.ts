import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anySpec } from '../arbitrary.ts';
import { controls } from '../controls/registry.ts';
import { recommend, withService } from '../recommend.ts';
import { workloads } from '../workloads/registry.ts';
import { equal } from './diff.ts';
import { parseSpec, type Refused } from './schema.ts';

const plan = () => structuredClone(withService(recommend('node'), 'postgres')) as unknown as Record<string, unknown>;
/** Every leaf of a plan with its path. */
function leaves(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...path, key]))];
}
function changed(path: readonly string[], to: unknown): unknown {
  const spec = plan();
  let place = spec;
  for (const key of path.slice(0, -1)) place = place[key] as Record<string, unknown>;
  const last = path.at(-1);
  if (last === undefined) return to;
  place[last] = to;
  return spec;
}
function refused(value: unknown): readonly Refused[] {
  const start = performance.now();
  const result = parseSpec(value);
  expect(performance.now() - start).toBeLessThan(2000);
  if (!('refused' in result)) throw new Error('it was accepted');
  expect(result.refused.length).toBeGreaterThan(0);
  // In our own words, never the schema library's.
  for (const { says } of result.refused) expect(says).toMatch(/^(?!Invalid)[^\n]{5,120}\.$/);
  return result.refused;
}

describe('the door', () => {
  it('lets every recommended plan through as it is', () => {
    for (const id of workloads.keys()) expect(parseSpec(recommend(id))).toEqual({ spec: recommend(id) });
    expect(parseSpec(JSON.parse(JSON.stringify(plan())))).toEqual({ spec: plan() });
  });

  it('is passed twice as once: what came out goes in', () => {
    fc.assert(
      fc.property(anySpec(controls), (spec) => {
        const once = parseSpec(spec);
        if ('refused' in once) return;
        const twice = parseSpec(once.spec);
        expect('spec' in twice && equal(twice.spec, once.spec)).toBe(true);
      }),
    );
  });

  it('says where and why, whichever part of a plan is of another kind', () => {
    for (const path of leaves(plan())) {
      for (const wrong of [null, Symbol.iterator, { toString: 1 }, [[]]]) {
        const reasons = refused(changed(path, wrong));
        const [first] = reasons;
        // Of a choice between kinds the place is the choice itself; a list or object is refused at what it holds.
        expect(`${path.join('.')}.`.startsWith(first?.path ? `${first.path}.` : '') || first?.path.startsWith(path.join('.'))).toBe(true);
      }
    }
  });

  it('says where and why a key is too much or missing', () => {
    for (const path of leaves(plan())) {
      const value = path.reduce<unknown>((place, key) => (place as Record<string, unknown>)[key], plan());
      if (typeof value !== 'object' || Array.isArray(value)) continue;
      const reasons = refused(changed(path, { ...value, extra: 1 }));
      expect(reasons).toContainEqual({ path: [...path, 'extra'].join('.'), says: 'This key is not known.' });
    }
    expect(refused({})).toContainEqual({ path: 'project', says: 'This key is missing.' });
  });

  it.each(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf'])('refuses the key %s everywhere', (key) => {
    const text = JSON.stringify(plan());
    for (const mark of ['{"version"', '{"name":"app"', '"host":{', '"supply":{']) {
      const opening = mark.indexOf('{') + 1;
      const hostile = text.replace(mark, `${mark.slice(0, opening)}"${key}":{"privileged":true},${mark.slice(opening)}`);
      expect(hostile).not.toBe(text);
      refused(JSON.parse(hostile));
    }
    expect(({} as { privileged?: boolean }).privileged).toBeUndefined();
  });

  it('refuses the same name twice, and names that are nowhere', () => {
    const spec = withService(recommend('node'), 'postgres');
    const [app, db] = spec.services;
    if (!app || !db) throw new Error('two services');
    expect(refused({ ...spec, services: [app, { ...db, name: 'app' }] })[0]?.says).toMatch(/only once/);
    expect(refused({ ...spec, networks: [...spec.networks, { name: 'front' }] })[0]?.says).toMatch(/only once/);
    expect(refused({ ...spec, networks: [] })[0]?.says).toMatch(/does not have/);
    expect(refused({ ...spec, volumes: [] })[0]?.says).toMatch(/does not have/);
    expect(refused({ ...spec, services: [] })[0]?.says).toMatch(/at least one/);
  });

  it('refuses another version by its number', () => expect(refused({ ...plan(), version: 2 })[0]?.says).toMatch(/version 1/));
});

describe('hostile values are refused in bounded time', () => {
  const deep = (depth: number): unknown => JSON.parse('['.repeat(depth) + ']'.repeat(depth));
  const million = Array.from({ length: 1_000_000 }, (_, index) => index);
  const long = 'a'.repeat(10_000_000);
  it.each<readonly [string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a number', 7],
    ['a text of 10 MB', long],
    ['a list of a million', million],
    ['100 000 lists in one another', deep(100_000)],
    ['100 000 keys', Object.fromEntries(million.slice(0, 100_000).map((key) => [`k${key}`, 1]))],
    ['a function', () => 1],
    ['a date', new Date(0)],
    ['a map', new Map([['version', 1]])],
  ])('%s', (_, value) => {
    refused(value);
  });

  it('in every place of a plan', () => {
    const paths = leaves(plan());
    for (const value of [long, `${long}!`, '-'.repeat(1_000_000), 'a.'.repeat(1_000_000), million.slice(0, 100_000), deep(10_000)])
      for (const path of paths) refused(changed(path, value));
  });

  it('any JSON at all, and any JSON in place of a part', () => {
    const paths = leaves(plan());
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat({ max: paths.length - 1 }), (value, at) => {
        expect(parseSpec(value)).toHaveProperty('refused');
        const result = parseSpec(changed(paths[at] ?? [], value));
        if ('refused' in result) expect(result.refused.length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });
});
