import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesBetween, diffLines } from './changes.ts';

describe('diffLines', () => {
  it('gives back both sides', () => {
    const lines = fc.array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 12 });
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const diff = diffLines(before, after);
        expect(diff.filter(({ kind }) => kind !== 'added').map(({ text }) => text)).toEqual(before);
        expect(diff.filter(({ kind }) => kind !== 'removed').map(({ text }) => text)).toEqual(after);
        expect(diff.flatMap(({ line }) => line ?? [])).toEqual(after.map((_, index) => index + 1));
      }),
    );
  });

  it('touches only what changed in a text of many thousand lines, whose blocks resemble each other', () => {
    const blocks = Array.from({ length: 1200 }, (_, index) => [`  s${index}:`, '    image: nginx', '    ports:', `      - ${index}:80`]);
    const before = ['services:', ...blocks.flat()];
    const after = ['services:', ...blocks.flatMap(([name = '', ...rest]) => [name, '    read_only: true', ...rest])];
    const diff = diffLines(before, after);
    expect(diff.filter(({ kind }) => kind === 'removed')).toEqual([]);
    expect(diff.filter(({ kind }) => kind === 'added').map(({ text }) => text)).toEqual(blocks.map(() => '    read_only: true'));
    const mixed = fc.array(fc.constantFrom(...before.slice(0, 40), 'x', 'y'), { minLength: 2100, maxLength: 2300 });
    fc.assert(
      fc.property(mixed, mixed, (one, other) => {
        const script = diffLines(['-', ...one, ...before], ['+', ...other, ...after]);
        expect(script.filter(({ kind }) => kind !== 'added').map(({ text }) => text)).toEqual(['-', ...one, ...before]);
        expect(script.filter(({ kind }) => kind !== 'removed').map(({ text }) => text)).toEqual(['+', ...other, ...after]);
      }),
      { numRuns: 5 },
    );
  });

  it('finds the one line that came, without touching its neighbours', () => {
    expect(changesBetween(['a', 'b', 'c'], ['a', 'b', 'x', 'c'])).toEqual({ lines: new Set([3]), count: 1, first: 3 });
    expect(changesBetween(['a', 'b'], ['a', 'b'])).toEqual({ lines: new Set(), count: 0, first: undefined });
  });

  it('counts lines that went, and a replaced line once', () => {
    expect(changesBetween(['a', 'b', 'c'], ['a', 'c'])).toEqual({ lines: new Set(), count: 1, first: 2 });
    expect(changesBetween(['a', 'b', 'c', 'd'], ['a', 'x', 'c'])).toEqual({ lines: new Set([2]), count: 2, first: 2 });
  });
});
