import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Located, linesOf, type Statement, textOf, weave, written } from './statements.ts';

const statement = (key: string, line: string, indent = ''): Statement => ({ key, lines: [line], fields: [`run.${key}`], indent });
/** Each line of the text that is `key=value`, at its indentation; a key with a dot nests. */
function locate(text: string): Located[] {
  return text.split('\n').flatMap((line, index): Located[] => {
    const [, indent = '', name = ''] = /^( *)([\w.]+)[=:]/.exec(line) ?? [];
    return name === '' ? [] : [{ key: name.replaceAll('.', '/'), from: index, to: index + 1, end: index + 1, indent, fields: [] }];
  });
}
const woven = (text: string, before: readonly Statement[], after: readonly Statement[]): string =>
  textOf(weave(text, locate(text), before, after));

describe('lines of a text', () => {
  it('are put together again byte for byte, whatever ends them', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', '', '\n', '\r\n', '\r', ' ', '\u2028')).map((parts) => parts.join('')),
        (text) => {
          expect(textOf(linesOf(text))).toBe(text);
        },
      ),
    );
  });
});

describe('weave', () => {
  const a = statement('a', 'a=1');
  const b = statement('b', 'b=2');
  const c = statement('c', 'c=3');

  it('changes nothing where nothing changed', () => {
    const text = '# head\n\n  a = by hand\nb=2   # why\n';
    expect(woven(text, [a, b], [a, b])).toBe(text);
  });

  it('writes into an empty text what it writes from nothing', () => {
    expect(weave('', [], [], [a, b])).toEqual(written([a, b]));
  });

  it('changes a statement where it stands, with the indentation of the text', () => {
    expect(woven('# one\n    a=1\n# two\nb=2\n', [a, b], [statement('a', 'a=9'), b])).toBe('# one\n    a=9\n# two\nb=2\n');
  });

  it('puts a new statement after its nearest earlier neighbour, however the text is ordered', () => {
    expect(woven('c=3\n# between\na=1\n', [a, c], [a, b, c])).toBe('c=3\n# between\na=1\nb=2\n');
  });

  it('puts a new statement before the first of the later ones when it has no earlier neighbour', () => {
    expect(woven('# head\nc=3\nb=2\n', [b, c], [a, b, c])).toBe('# head\na=1\nc=3\nb=2\n');
  });

  it('puts a new statement between its neighbour and the changed one that follows', () => {
    expect(woven('a=1\nc=3\n', [a, c], [a, b, statement('c', 'c=4')])).toBe('a=1\nb=2\nc=4\n');
  });

  it('takes away a statement with all that is nested in it', () => {
    const heading: Located = { key: 'h', from: 0, to: 1, end: 3, indent: '', fields: [] };
    const inner: Located = { key: 'h/x', from: 2, to: 3, end: 3, indent: '  ', fields: [] };
    const before = [statement('h', 'h:'), statement('h/x', 'x=1', '  ')];
    expect(textOf(weave('h:\n  # about x\n  x=1\nrest\n', [heading, inner], before, []))).toBe('rest\n');
  });

  it('gives a new nested statement the indentation of its siblings, and a new subtree our steps below them', () => {
    const heading: Located = { key: 'h', from: 0, to: 1, end: 2, indent: '', fields: [] };
    const inner: Located = { key: 'h/x', from: 1, to: 2, end: 2, indent: '        ', fields: [] };
    const before = [statement('h', 'h:'), statement('h/x', 'x=1', '  ')];
    const after = [...before, statement('h/y', 'y:', '  '), statement('h/y/z', 'z=1', '    ')];
    expect(textOf(weave('h:\n        x=1\n', [heading, inner], before, after))).toBe('h:\n        x=1\n        y:\n          z=1\n');
  });

  it('moves a statement that is spelled in another way to its usual place when it changes', () => {
    const places: Located[] = [
      { key: 'b', from: 0, to: 1, end: 1, indent: '', fields: [], foreign: true },
      { key: 'a', from: 1, to: 2, end: 2, indent: '', fields: [] },
    ];
    expect(textOf(weave('bee 2\na=1\n', places, [a, b], [a, b]))).toBe('bee 2\na=1\n');
    expect(textOf(weave('bee 2\na=1\n', places, [a, b], [a, statement('b', 'b=5')]))).toBe('a=1\nb=5\n');
  });

  it('follows the line ending of the text, also where the last line has none', () => {
    expect(woven('a=1\r\n', [a], [a, b])).toBe('a=1\r\nb=2\r\n');
    expect(woven('a=1', [a], [a, b])).toBe('a=1\nb=2\n');
    expect(woven('a=1', [a], [a])).toBe('a=1');
  });

  it('names the fields of the lines that it keeps and of those that it writes', () => {
    const places = locate('a=1\n').map((place) => ({ ...place, fields: ['run.init@web'] }));
    expect(weave('a=1\n# note\n', places, [a], [a, b]).map(({ text, fields }) => [text, fields])).toEqual([
      ['a=1', ['run.init@web']],
      ['b=2', ['run.b']],
      ['# note', []],
    ]);
  });

  it('keeps the laws for any statements over any of their texts', () => {
    const values = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.nat({ max: 9 }));
    const render = (value: Record<string, number>): Statement[] =>
      Object.keys(value)
        .sort()
        .map((key) => statement(key, `${key}=${value[key]}`));
    const read = (text: string): Record<string, number> =>
      Object.fromEntries([...text.matchAll(/^ *(\w)=(\d)/gm)].map(([, key, digit]) => [key, Number(digit)]));
    const texts = values.chain((value) =>
      fc
        .shuffledSubarray(Object.keys(value), { minLength: Object.keys(value).length })
        .chain((order) =>
          fc.tuple(fc.constant(order), fc.array(fc.constantFrom('', '# c', '  '), { minLength: order.length, maxLength: order.length })),
        )
        .map(([order, notes]) => order.map((key, index) => `${notes[index]}\n${key}=${value[key]} # ${key}\n`).join('')),
    );
    fc.assert(
      fc.property(texts, values, (text, value) => {
        const next = woven(text, render(read(text)), render(value));
        expect(read(next)).toEqual(value);
        expect(woven(next, render(value), render(value))).toBe(next);
        for (const line of text.split('\n')) {
          const [, key, digit] = /^(\w)=(\d)/.exec(line) ?? [];
          if (key === undefined || value[key] === Number(digit)) expect(next.split('\n')).toContain(line);
        }
      }),
    );
  });
});
