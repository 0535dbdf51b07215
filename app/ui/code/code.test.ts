import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesBetween, diffLines } from './changes.ts';
import { type CodeLanguage, highlight } from './highlight.ts';

const languages: CodeLanguage[] = ['dockerfile', 'ignore', 'shell', 'yaml', 'json'];

describe('highlight', () => {
  it('never loses or adds a character', () => {
    fc.assert(
      fc.property(fc.constantFrom(...languages), fc.string({ unit: 'binary', maxLength: 80 }), (language, line) => {
        expect(
          highlight(language, line)
            .map(({ text }) => text)
            .join(''),
        ).toBe(line);
      }),
    );
  });

  it('knows the parts of each language', () => {
    const kinds = (language: CodeLanguage, line: string) =>
      highlight(language, line).flatMap(({ text, kind }) => (kind ? [[text, kind]] : []));
    expect(kinds('yaml', '    read_only: true # why')).toEqual([
      ['read_only', 'key'],
      ['true', 'constant'],
      ['# why', 'comment'],
    ]);
    expect(kinds('dockerfile', 'USER 101:101')[0]).toEqual(['USER', 'key']);
    expect(kinds('shell', '  --read-only \\')).toEqual([['--read-only', 'word']]);
    expect(kinds('json', '  "icc": false,')).toEqual([
      ['"icc"', 'key'],
      ['false', 'constant'],
    ]);
  });
});

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

  it('finds the one line that came, without touching its neighbours', () => {
    expect(changesBetween(['a', 'b', 'c'], ['a', 'b', 'x', 'c'])).toEqual({ lines: new Set([3]), count: 1, first: 3 });
    expect(changesBetween(['a', 'b'], ['a', 'b'])).toEqual({ lines: new Set(), count: 0, first: undefined });
  });

  it('counts lines that went, and a replaced line once', () => {
    expect(changesBetween(['a', 'b', 'c'], ['a', 'c'])).toEqual({ lines: new Set(), count: 1, first: 2 });
    expect(changesBetween(['a', 'b', 'c', 'd'], ['a', 'x', 'c'])).toEqual({ lines: new Set([2]), count: 2, first: 2 });
  });
});
