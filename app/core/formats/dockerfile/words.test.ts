import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expand, quoted, shellWord, simpleCommands, wordsOf } from './words.ts';

const line = fc.oneof(
  fc.string({ unit: 'grapheme' }).map((text) => text.replace(/[\n\r]/g, '')),
  fc.string({ unit: fc.constantFrom('\\', '`', '"', "'", '$', '{', '}', ' ', '#', '<', 'a', '=', ';', '&', '\t') }),
);

describe('builder words', () => {
  it('yield exactly the value, for both escape characters', () => {
    fc.assert(
      fc.property(line, fc.constantFrom('\\' as const, '`' as const), (value, mark) => {
        const word = quoted(value, mark);
        expect(expand(word, mark)).toBe(value);
        expect(wordsOf(`A=${word} B=1`, mark).map(({ raw }) => raw)).toEqual([`A=${word}`, 'B=1']);
        expect(word.endsWith(mark)).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('refuse a line break instead of starting a new instruction', () => {
    expect(() => quoted('x\nUSER root')).toThrow('line break');
    expect(() => shellWord('x\rUSER root')).toThrow('line break');
  });

  it('put in variables that are known, and give up on others', () => {
    const lookup = (name: string) => ({ A: '1', EMPTY: '' })[name];
    const value = (raw: string) => expand(raw, '\\', lookup);
    expect(value(`x$A-\${A}"$A"`)).toBe('x1-11');
    expect(value("'$A'\\$A")).toBe('$A$A');
    expect(value(`\${B:-two}`)).toBe('two');
    expect(value(`\${EMPTY:-two}\${EMPTY-two}\${A:+three}`)).toBe('twothree');
    expect(value(`\${B}`)).toBeUndefined();
    expect(value(`\${A%x}`)).toBeUndefined();
    expect(value('"open')).toBeUndefined();
  });
});

describe('shell words', () => {
  it('mean exactly the text, and are one word of one command', () => {
    fc.assert(
      fc.property(line, line, (one, two) => {
        expect(simpleCommands(`install ${shellWord(one)} && rm ${shellWord(two)}`)).toEqual([
          ['install', one],
          ['rm', two],
        ]);
      }),
      { numRuns: 500 },
    );
  });

  it.each(['a | b', 'a > b', 'a $(b)', 'a `b`', 'a $b', 'a "$b"', '(a)', 'a & b', 'a # b', "a 'b", 'a <<E'])(
    'are not read from %s',
    (script) => {
      expect(simpleCommands(script)).toBeUndefined();
    },
  );
});
