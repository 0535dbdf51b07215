import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBytes, readCpus, readDuration, readMode, writeBytes, writeCpus, writeDuration, writeMode } from './quantity.ts';

describe('what is written is read back', () => {
  it.each<readonly [string, number, (value: number) => string, (text: string) => number | undefined]>([
    ['bytes', 2 ** 50, writeBytes, readBytes],
    ['nano-CPUs', 1024e9, writeCpus, readCpus],
    ['milliseconds', 86_400_000, writeDuration, readDuration],
    ['modes', 0o7777, writeMode, readMode],
  ])('%s', (_, max, write, read) => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.maxSafeNat().map((value) => value % (max + 1)),
          fc.nat({ max: Math.min(max, 4096) }),
        ),
        (value) => read(write(value)) === value,
      ),
    );
    for (const value of [0, 1, max]) expect(read(write(value))).toBe(value);
  });
});

describe('bytes', () => {
  it.each([
    ['64m', 64 * 2 ** 20],
    ['64M', 64 * 2 ** 20],
    ['1.5g', 1.5 * 2 ** 30],
    ['512KiB', 512 * 1024],
    ['10MB', 10 * 2 ** 20],
    ['100b', 100],
    ['1048576', 2 ** 20],
    [' 1 g ', 2 ** 30],
  ])('%s', (text, bytes) => expect(readBytes(text)).toBe(bytes));
  it.each(['', 'm', '-1', '1e3', '64 mm', '\u201c400m\u201d', '1,5g', '0x10', '1m 2', 'NaN', '$SIZE'])('not %s', (text) =>
    expect(readBytes(text)).toBeUndefined(),
  );
  it('are written in the largest unit that divides them', () =>
    expect([0, 1000, 1024, 1536, 2 ** 20, 3 * 2 ** 29, 2 ** 30].map(writeBytes)).toEqual(['0', '1000', '1k', '1536', '1m', '1536m', '1g']));
});

describe('CPUs', () => {
  it('are decimal numbers, never powers', () =>
    expect([0, 1, 1e7, 5e8, 1e9, 15e8, 1024e9].map(writeCpus)).toEqual(['0', '0.000000001', '0.01', '0.5', '1', '1.5', '1024']));
  it.each(['', '.', '1e9', '-1', '1,5', 'two'])('not %s', (text) => expect(readCpus(text)).toBeUndefined());
});

describe('durations', () => {
  it.each([
    ['1m30s', 90_000],
    ['90s', 90_000],
    ['1.5h', 5_400_000],
    ['500ms', 500],
    ['1h1m1s1ms', 3_661_001],
    ['1000us', 1],
    ['0s', 0],
  ])('%s', (text, milliseconds) => expect(readDuration(text)).toBe(milliseconds));
  it.each(['', '30', '1d', 's', '1m 30s', '-1s', '1.s'])('not %s', (text) => expect(readDuration(text)).toBeUndefined());
  it('are written as Docker prints them', () =>
    expect([0, 500, 1500, 60_000, 90_000, 3_600_000].map(writeDuration)).toEqual(['0s', '500ms', '1500ms', '1m', '1m30s', '1h']));
});

describe('modes', () => {
  it.each([
    ['755', 0o755],
    ['0755', 0o755],
    ['1777', 0o1777],
    ['01777', 0o1777],
  ])('%s', (text, mode) => expect(readMode(text)).toBe(mode));
  it.each(['', '8', '789', 'u+x', '77', '0o755', '177777'])('not %s', (text) => expect(readMode(text)).toBeUndefined());
});

it('nothing throws, and nothing takes long', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      for (const read of [readBytes, readCpus, readDuration, readMode])
        expect([undefined, 'number']).toContain(read(text) === undefined ? undefined : typeof read(text));
    }),
  );
  const start = performance.now();
  for (const one of ['1', '1.', '1s', ' ', '0', '9h'])
    for (const read of [readBytes, readCpus, readDuration, readMode]) read(`${one.repeat(100_000)}!`);
  expect(performance.now() - start).toBeLessThan(2000);
});
