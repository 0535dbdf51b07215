import { describe, expect, it, vi } from 'vitest';
import { Typing, withEnd, withoutEnd } from './typing.ts';
import { begunAt, standingAt, standsUnder } from './words.ts';

const yaml = ['services:', '  web:', '    ulimits:', '      nofile: 1', '    read_only: true', '    pri', 'networks:', '  - name: x'];
const json = ['{', '  "log-opts": {', '    "max-size": "10m"', '  },', '  "icc": false', '}'];
const shell = ['docker run --detach \\', '  --read-only \\', '  nginx', 'docker network create --internal back'];
const docker = ['FROM nginx', 'RUN a && \\', '  USER b', 'COPY --chown=1:1 a b'];

describe('a word of a text', () => {
  it.each([
    ['yaml', yaml, 4, 8, 'nofile', ['services', 'web', 'ulimits']],
    ['yaml', yaml, 5, 6, 'read_only', ['services', 'web']],
    ['yaml', yaml, 2, 3, 'web', ['services']],
    ['json', json, 3, 7, 'max-size', ['log-opts']],
    ['json', json, 5, 5, 'icc', []],
    ['shell', shell, 2, 5, '--read-only', ['run']],
    ['shell', shell, 4, 26, '--internal', ['network create']],
    ['dockerfile', docker, 1, 2, 'FROM', []],
    ['dockerfile', docker, 4, 8, '--chown', []],
  ] as const)('of %s is found with what stands above it', (language, lines, line, column, word, above) => {
    expect(standingAt(language, lines, line, column)).toMatchObject({ word, above });
  });
  it.each([
    ['yaml', yaml, 4, 16],
    ['json', json, 3, 19],
    ['dockerfile', docker, 3, 4],
    ['ignore', ['*.md'], 1, 2],
    ['yaml', [], 1, 1],
  ] as const)('of %s is none where it is a value', (language, lines, line, column) => {
    expect(standingAt(language, lines, line, column)).toBeUndefined();
  });
  it('may begin where one could stand, and nowhere else', () => {
    expect(begunAt('yaml', yaml, 6, 8)).toMatchObject({ word: 'pri', above: ['services', 'web'], from: 5 });
    expect(begunAt('yaml', yaml, 5, 20)).toBeUndefined();
    expect(begunAt('shell', ['docker run --re'], 1, 16)).toMatchObject({ word: '--re', above: ['run'] });
    expect(begunAt('json', ['{', '  "ic'], 2, 6)).toMatchObject({ word: 'ic', above: [] });
    expect(begunAt('dockerfile', ['HEA'], 1, 4)).toMatchObject({ word: 'HEA' });
    expect(begunAt('dockerfile', docker, 3, 3)).toBeUndefined();
  });
  it('may stand under names', () => {
    const word = { word: 'image', under: 'services/*', title: '', says: '' };
    expect(standsUnder(word, ['services', 'web'])).toBe(true);
    expect(standsUnder(word, ['services'])).toBe(false);
    expect(standsUnder({ ...word, under: '' }, [])).toBe(true);
  });
});

describe('typing', () => {
  it('is told once at a pause, and at once when somebody leaves', () => {
    vi.useFakeTimers();
    const told: string[] = [];
    const typing = new Typing('a', (text) => told.push(text));
    for (const text of ['ab', 'abc']) typing.type(text);
    expect(told).toEqual([]);
    vi.runAllTimers();
    expect(told).toEqual(['abc']);
    typing.type('abcd');
    typing.flush();
    typing.flush();
    typing.type('abcd');
    vi.runAllTimers();
    expect(told).toEqual(['abc', 'abcd']);
    vi.useRealTimers();
  });
  it('keeps the last end of a line that is not shown', () => {
    for (const text of ['a\n', 'a\r\n', 'a', '', 'a\n\n']) expect(withEnd(withoutEnd(text), text)).toBe(text);
  });
});
