import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
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
