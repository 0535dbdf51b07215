import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anySpec } from '../arbitrary.ts';
import { controls } from '../controls/registry.ts';
import { recommend, withService } from '../recommend.ts';
import { describeField, diff, equal, textsIn } from './diff.ts';
import { patchHost, patchRun } from './edit.ts';
import { stated } from './stated.ts';

describe('equal', () => {
  it('goes by values, whatever the order of keys', () => {
    expect(equal({ a: 1, b: [1, { c: 2 }] }, { b: [1, { c: 2 }], a: 1 })).toBe(true);
    expect(equal({ a: undefined }, {})).toBe(true);
    const different: readonly (readonly [unknown, unknown])[] = [
      [{ a: 1 }, { a: 2 }],
      [{ a: 1 }, { b: 1 }],
      [
        [1, 2],
        [2, 1],
      ],
      [[], {}],
      [[1], [1, 2]],
      [null, {}],
      [1, '1'],
      [{ toString: 1 }, {}],
      [{}, { constructor: 1 }],
    ];
    for (const [a, b] of different) expect([a, b, equal(a, b), equal(b, a)]).toEqual([a, b, false, false]);
  });
  it('holds for every JSON value and its copy', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => equal(value, structuredClone(value))));
  });
});

describe('diff', () => {
  it('is empty for a plan and its copy', () =>
    fc.assert(fc.property(anySpec(controls), (spec) => diff(spec, structuredClone(spec)).length === 0)));
  it('laid over the fields of the one gives the fields of the other', () => {
    fc.assert(
      fc.property(anySpec(controls), anySpec(controls), (from, to) => {
        const fields = stated(from);
        for (const { field, to: value } of diff(from, to)) {
          if (value === undefined) fields.delete(field);
          else fields.set(field, value);
        }
        expect(equal(Object.fromEntries(fields), Object.fromEntries(stated(to)))).toBe(true);
        expect(
          diff(to, from)
            .map(({ field }) => field)
            .sort(),
        ).toEqual(
          diff(from, to)
            .map(({ field }) => field)
            .sort(),
        );
      }),
      { numRuns: 30 },
    );
  });
  it('names the field with its service, what it was and what it is', () => {
    const plan = recommend('nginx');
    const after = patchHost(patchRun(plan, 'web', { memory: 2 ** 28, privileged: true, pids: undefined }), { icc: undefined } as object);
    expect(diff(plan, after)).toEqual([
      { field: 'run.memory@web', from: 2 ** 27, to: 2 ** 28 },
      { field: 'run.privileged@web', to: true },
      { field: 'run.pids@web', from: 128 },
    ]);
    expect(diff(plan, after).map(({ field }) => describeField(field))).toEqual(['web: run.memory', 'web: run.privileged', 'web: run.pids']);
    expect(describeField('host.interContainer')).toBe('host.interContainer');
  });
  it('finds every text of what is new, however deep it stands', () => {
    const texts = textsIn(diff(recommend('node'), withService(recommend('node'), 'postgres')));
    expect(texts).toContainEqual({ field: 'run.secrets@db', text: './secrets/postgres-password' });
    expect(texts).toContainEqual({ field: 'build.healthcheck@db', text: 'pg_isready' });
  });
});
