/** The reader beside the YAML library: the same values from everything that both accept. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAlias, isMap, isScalar, isSeq, type Node, parseAllDocuments, stringify } from 'yaml';
import { Lines, member, type Value } from './placed.ts';
import { readYaml } from './placed-yaml.ts';

type Plain = string | null | Plain[] | { [key: string]: Plain };

const plain = (value: Value | undefined): Plain => {
  if (!value) return null;
  if ('text' in value) return value.text;
  if ('items' in value) return value.items.map((item) => plain(item.value));
  return Object.fromEntries([...value.entries].map(([key, entry]) => [key, plain(entry.value)]));
};
const ours = (text: string): Plain[] | string => {
  const { roots, errors } = readYaml(text);
  return errors[0]?.because ?? roots.map(({ value }) => plain(value));
};

/** What the library makes of it, with every scalar as text. */
function theirs(text: string): Plain[] {
  const documents = parseAllDocuments(text, { schema: 'failsafe', uniqueKeys: false });
  return (Array.isArray(documents) ? documents : []).flatMap((document) => {
    expect(document.errors, text).toEqual([]);
    const read = (node: Node | null | undefined): Plain => {
      if (isAlias(node)) return read(node.resolve(document));
      if (isSeq(node)) return node.items.map((item) => read(item as Node));
      if (isMap(node))
        return Object.fromEntries(node.items.map(({ key, value }) => [String((key as { value: unknown }).value), read(value as Node)]));
      if (!isScalar(node)) return null;
      const written = String(node.value ?? '');
      return node.type === 'PLAIN' && /^(?:~|null|)$/.test(written) ? null : written;
    };
    const value = read(document.contents as Node | null);
    return value === null ? [] : [value];
  });
}

const TEXTS: readonly string[] = [
  'a: b\nc:\n  - d\n  - e: f\n    g: h\n-x: y\n',
  'list:\n- a\n-   b\n- - c\n  - d\n-\n  e: f\nafter: g\n',
  '- {a: [b, c: d, "e,f"], "g":h, i}\n- [ ]\n- {}\n',
  "single: 'it''s'\ndouble: \"a\\tb\\u00e9\\\n   c\"\nplain: one\n  two\n\n  three # no\nhash: a#b\nurl: http://x:80/y\n",
  'literal: |\n  a\n   b\n\n  c\nfolded: >-\n  a\n  b\n\n  c\n    d\n  e\nkeep: |+\n  x\n\nlast: |2\n    y\n',
  'base: &b {x: 1}\nalias: *b\nlist: &l\n  - 1\nagain: *l\nscalar: &s text\nsame: *s\n',
  '%YAML 1.2\n---\na: 1\n...\n---\n# nothing\n---\nb: 2\n--- c\n',
  'a: "multi\n  line\n\n  text"\nb: !!str 12\nc: !own\n  d: e\n',
  'empty:\nnull: ~\nquoted: ""\nlast:',
  '\ufeffbom: yes\r\nwindows: |\r\n  a\r\n  b\r\n',
];

describe('YAML', () => {
  it.each(TEXTS)('reads like the library: %j', (text) => {
    expect(ours(text)).toEqual(theirs(text));
  });

  it('reads whatever the library writes', () => {
    const value = fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('', 'a: b', '# c', '- d', '|', '"', 'two\nlines\n', ' blank', 'null', '*x', '{{ y }}'),
        fc.array(tie('value'), { maxLength: 4 }),
        fc.dictionary(fc.string(), tie('value'), { maxKeys: 4, noNullPrototype: true }),
      ),
    })).value;
    fc.assert(
      fc.property(value, fc.boolean(), (written, flow) => {
        const text = stringify(written, { collectionStyle: flow ? 'flow' : 'block' });
        expect(ours(text)).toEqual(theirs(text));
      }),
      { numRuns: 300 },
    );
  });

  it('follows merge keys, whose entries give way to those that are stated', () => {
    expect(ours('a: &a {x: 1, y: 2}\nb:\n  y: 3\n  <<: *a\nc: {<<: [*a, {z: 4}]}\n')).toEqual([
      { a: { x: '1', y: '2' }, b: { y: '3', x: '1' }, c: { x: '1', y: '2', z: '4' } },
    ]);
  });

  it('says where everything stands', () => {
    const text = 'spec:\n  ports:\n    - name: web\n      port: 80 # http\n    - {name: x}\n';
    const { roots } = readYaml(text);
    const ports = member(roots[0], 'spec', 'ports');
    const lines = new Lines(text);
    expect(lines.of(ports as never)).toEqual([2, 3, 4, 5]);
    const items = ports?.value && 'items' in ports.value ? ports.value.items : [];
    expect(items.map(({ from, to }) => text.slice(from, to))).toEqual(['- name: web\n      port: 80', '- {name: x}']);
    expect(lines.place(member(items[0], 'port')?.from ?? 0)).toEqual({ line: 4, column: 7 });
  });

  it('tells of a key that stands twice, and takes the last', () => {
    const { roots, twice } = readYaml('a: 1\na: 2\n');
    expect(plain(roots[0]?.value)).toEqual({ a: '2' });
    expect(twice).toHaveLength(1);
  });

  it.each([
    ['a:\n\tb: c', 2, 'tab'],
    ['a: {{ .Values.x }}', 1, 'template'],
    ['{{- if x }}\na: b\n{{- end }}', 1, 'template'],
    ['a: b\n  c: d', 2, 'text that goes on'],
    ['a: b: c', 1, 'second key'],
    ['a: [b', 1, 'not closed'],
    ['a: "b', 1, 'not closed'],
    ['a: *b', 1, 'No anchor'],
    ['a: b\n c: d', 2, 'goes on'],
    ['a:\n  b: c\n d: e', 3, 'indented further'],
    ['? [a]\n: b', 1, 'no plain words'],
    ['a: @b', 1, 'in quotes'],
    ['[a b: c: d]', 1, 'comma'],
    ['a: "\\q"', 1, 'no escape'],
    ['[', 1, 'not closed'],
  ])('says what is wrong with %j', (text, line, because) => {
    const { errors } = readYaml(text);
    expect(errors[0]).toMatchObject({ line, because: expect.stringContaining(because), fails: 'open' });
  });

  it('has limits, and names them', () => {
    const because = ['['.repeat(200), '- '.repeat(200), 'a'.repeat(2 ** 20 + 1)].map((text) => readYaml(text).errors[0]?.because);
    expect(because).toEqual([
      expect.stringContaining('100 deep'),
      expect.stringContaining('100 deep'),
      expect.stringContaining('1,048,576'),
    ]);
  });

  it('goes on with the next document', () => {
    const { roots, errors } = readYaml('a: 1\n---\nb: "\n---\nc: 3\n---\n{{ d }}: 4\n---\ne: 5');
    expect(roots.map(({ value }) => plain(value))).toEqual([{ a: '1' }, { c: '3' }, { e: '5' }]);
    expect(errors.map(({ line }) => line)).toEqual([3, 7]);
  });

  it('unfolds no bomb', () => {
    const letters = [...'abcdefghijkl'];
    const bomb = letters.map((letter, index) => `${letter}: &${letter} [${index === 0 ? 'x' : Array(9).fill(`*${letters[index - 1]}`)}]`);
    expect(ours(bomb.join('\n'))).toContain('unfold');
    expect(ours(`a: &a [${'x,'.repeat(1000)}]\nb: [${Array(300).fill('*a')}]`)).toContain('unfold');
  });

  it('gives up a text of nothing but trouble', () => {
    expect(readYaml('---\n]\n'.repeat(1000)).errors).toHaveLength(10);
  });
});
