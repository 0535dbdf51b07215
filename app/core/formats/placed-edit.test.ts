import { describe, expect, it } from 'vitest';
import { applied } from './edits.ts';
import { itemsOf, member, type Placed } from './placed.ts';
import { setEntry, type Wanted } from './placed-edit.ts';
import { readYaml } from './placed-yaml.ts';

const set = (text: string, path: string, value: Wanted, from = ''): string | undefined => {
  const [root] = readYaml(text).roots as [Placed];
  const edit = setEntry(text, from === '' ? root : (member(root, ...from.split('.')) as Placed), path.split('.'), value);
  return edit && applied(text, [edit]);
};

describe('an entry of a text', () => {
  it.each([
    ['a: 1\n', 'b', false, 'a: 1\nb: false\n'],
    ['a: 1 # one', 'b.c', 'x', 'a: 1 # one\nb:\n  c: x'],
    ['a:\n  b: 1\nz: 2\n', 'a.c.d', true, 'a:\n  b: 1\n  c:\n    d: true\nz: 2\n'],
    ['a:\nz: 2\n', 'a.b', true, 'a:\n  b: true\nz: 2\n'],
    ['a: {}\n', 'a.b.c', true, 'a: {b: {c: true}}\n'],
    ['a: { b: 1 }\n', 'a.c', ['X'], 'a: { b: 1, c: [X] }\n'],
    ['a: |\n  text\n  more\n\nz: 1\n', 'b', true, 'a: |\n  text\n  more\n\nz: 1\nb: true\n'],
    ['z: 1\na: |\n  text\n\n', 'b', true, 'z: 1\na: |\n  text\nb: true\n\n'],
    ['a: 1\r\nb: 2\r\n', 'c', true, 'a: 1\r\nb: 2\r\nc: true\r\n'],
    ['{"a": {"b": 1}}', 'a.c', 'x', '{"a": {"b": 1, "c": "x"}}'],
    ['{\n  "a": {}\n}\n', 'a.c', ['x'], '{\n  "a": {"c": ["x"]}\n}\n'],
    ['{\n  "a": 1\n}\n', 'c.d', 'x', '{\n  "a": 1,\n  "c": {"d": "x"}\n}\n'],
  ] as const)('%j gains %s', (text, path, value, after) => {
    expect(set(text, path, value)).toBe(after);
  });

  it.each([
    ['a:\n  b: true # why\n', 'a.b', false, 'a:\n  b: false # why\n'],
    ["a: 'old'\n", 'a', 'new', 'a: new\n'],
    ['{"a": "old"}', 'a', 'new', '{"a": "new"}'],
    ['a: [X]\n', 'a', ['Y'], 'a: [X, Y]\n'],
    ['a:\n- X # first\nb: 1\n', 'a', ['Y'], 'a:\n- X # first\n- Y\nb: 1\n'],
  ] as const)('%j has another %s', (text, path, value, after) => {
    expect(set(text, path, value)).toBe(after);
  });

  it('below an item of a list stands in the column of its keys', () => {
    const text = 'list:\n- name: a\n  image: i\n- name: b\n';
    const [root] = readYaml(text).roots as [Placed];
    const [item] = itemsOf(member(root, 'list')) as [Placed];
    const edit = setEntry(text, item, ['x', 'y'], false);
    expect(edit && applied(text, [edit])).toBe('list:\n- name: a\n  image: i\n  x:\n    y: false\n- name: b\n');
  });

  it('is left alone where it comes through an alias, or something else stands there', () => {
    expect(set('a: &x {b: 1}\nc: *x\n', 'c.b', true)).toBeUndefined();
    expect(set('a: &x {b: 1}\nc: *x\n', 'c.d', true)).toBeUndefined();
    expect(set('a: &x {b: {c: 1}}\nd:\n  <<: *x\n', 'd.b.e', true)).toBeUndefined();
    expect(set('a: 1\n', 'a.b', true)).toBeUndefined();
    expect(set('a: {b: 1}\n', 'a', true)).toBeUndefined();
    expect(set('a: ~\n', 'a.b', true)).toBeUndefined();
  });
});
