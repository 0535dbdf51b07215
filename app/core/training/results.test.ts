/** Sessions, codes, files, tables: what comes back is what went out, and what is foreign is refused with a reason. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeOf, readCode, sessionIdOf } from './codes.ts';
import { csvOf } from './csv.ts';
import { scenarios } from './registry.ts';
import { type ExerciseResult, parseResult, type Result, resultFile } from './result.ts';
import { codedOf, decodeSession, encodeSession, type Session } from './session.ts';
import { collect, tableOf } from './table.ts';

const ids = [...scenarios.keys()].slice(0, 6);
const session: Session = {
  id: sessionIdOf(712_345),
  name: 'Monday',
  exercises: ids.map((scenario) => ({ scenario, minutes: 6 })),
  own: [],
};
const coded = codedOf(session);

const exercise = (index: number): fc.Arbitrary<ExerciseResult> =>
  fc.record({
    scenario: fc.constant(coded[index]?.scenario ?? ''),
    solved: fc.boolean(),
    seconds: fc.integer({ min: 1, max: 255 }).map((steps) => steps * 10),
    score: fc.integer({ min: 0, max: 10 }).map((tenths) => tenths / 10),
    hints: fc.integer({ min: 0, max: 3 }),
    mistakes: fc.subarray([...(coded[index]?.mistakes ?? [])]),
  });
const results: fc.Arbitrary<Result> = fc.record({
  session: fc.constant(session.id),
  number: fc.integer({ min: 0, max: 1023 }),
  name: fc.constant(''),
  exercises: fc.subarray(coded.map((_, index) => index)).chain((indices) => fc.tuple(...indices.map(exercise))),
});

const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

describe('a code', () => {
  it('says what it was made of', () => {
    fc.assert(
      fc.property(results, (result) => {
        expect(readCode(codeOf(result, coded), session.id, coded)).toEqual({ result });
      }),
    );
  });
  it('is short: at most 40 characters for six exercises solved with a mistake or two in a third of them', () => {
    const exercises = coded.map(({ scenario, mistakes }, index) => ({
      scenario,
      solved: true,
      seconds: 240,
      score: 0.9,
      hints: 1,
      mistakes: index % 3 === 0 ? mistakes.slice(0, 2) : [],
    }));
    const code = codeOf({ session: session.id, number: 12, name: '', exercises }, coded);
    expect(code.replaceAll('-', '').length).toBeLessThanOrEqual(40);
  });
  it('is read in lower case, with blanks, and with the letters that people confuse', () => {
    const result: Result = { session: session.id, number: 1, name: '', exercises: [] };
    const code = codeOf(result, coded);
    expect(readCode(code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l'), session.id, coded)).toEqual({
      result,
    });
  });
  it('with one wrong character, or two swapped, is refused', () => {
    fc.assert(
      fc.property(results, fc.nat(), fc.integer({ min: 1, max: 31 }), (result, at, by) => {
        const code = codeOf(result, coded).replaceAll('-', '');
        const place = at % code.length;
        const digit = DIGITS[(DIGITS.indexOf(code[place] ?? '') + by) % 32];
        expect(readCode(code.slice(0, place) + digit + code.slice(place + 1), session.id, coded)).toHaveProperty('refused');
        const [a = '', b = ''] = code.slice(place, place + 2);
        if (b !== '' && a !== b)
          expect(readCode(code.slice(0, place) + b + a + code.slice(place + 2), session.id, coded)).toHaveProperty('refused');
      }),
    );
  });
  it('of another session, or of other exercises, is refused with the reason', () => {
    const code = codeOf({ session: sessionIdOf(1), number: 1, name: '', exercises: [] }, coded);
    expect(readCode(code, session.id, coded)).toEqual({
      refused: [{ path: '', says: `This code is of session 0001, not of ${session.id}.` }],
    });
    const own = codeOf({ session: session.id, number: 1, name: '', exercises: [] }, coded.slice(1));
    expect(readCode(own, session.id, coded)).toHaveProperty('refused');
  });
  it('never throws, whatever it is', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void readCode(text, session.id, coded)));
    fc.assert(fc.property(fc.stringMatching(/^[0-9A-Z-]{0,60}$/), (text) => void readCode(text, session.id, coded)));
  });
});

describe('a file', () => {
  it('says what it was made of', () => {
    fc.assert(
      fc.property(results, (result) => {
        expect(parseResult(resultFile(result))).toEqual({ result });
      }),
    );
  });
  it.each([
    ['[]', 'An object'],
    ['{"ironhull":"training result","version":1,"session":"0001","number":-1,"name":"","exercises":[]}', 'At least 0.'],
    ['{"ironhull":"training result","version":1,"session":"0001","number":1,"name":"a\\u202eb","exercises":[]}', 'visible'],
    ['{"ironhull":"training result","version":1,"session":"0001","number":1,"name":"","exercises":[],"__proto__":{}}', ''],
    ['no', 'JSON'],
  ])('refuses %s', (source, says) => {
    const read = parseResult(source);
    expect('refused' in read && read.refused.map((one) => one.says).join(' ')).toContain(says === 'An object' ? '' : says);
    expect(read).toHaveProperty('refused');
  });
});

describe('a session', () => {
  it('comes back from its link, which is short', () => {
    expect(decodeSession(encodeSession(session))).toEqual({ session });
    expect(encodeSession(session).length).toBeLessThan(400);
  });
  it('carries scenarios of somebody’s own', () => {
    const [scenario] = scenarios.values();
    if (!scenario) throw new Error('no scenario');
    const own: Session = { ...session, exercises: [{ scenario: 'mine', minutes: 5 }], own: [{ ...scenario, id: 'mine' }] };
    expect(decodeSession(encodeSession(own))).toEqual({ session: own });
  });
  it('with a scenario that is not there is refused', () => {
    const link = encodeSession({ ...session, exercises: [{ scenario: 'nowhere', minutes: 5 }] });
    expect(decodeSession(link)).toEqual({ refused: [{ path: 'exercises', says: 'This Ironhull has no scenario nowhere.' }] });
  });
});

describe('the table', () => {
  const done = (solved: boolean, seconds: number, mistakes: readonly string[]): ExerciseResult => ({
    scenario: ids[0] ?? '',
    solved,
    seconds,
    score: solved ? 1 : 0.5,
    hints: 0,
    mistakes,
  });
  const [hole = ''] = coded[0]?.mistakes ?? [];
  const ana: Result = { session: session.id, number: 1, name: 'Ana', exercises: [done(true, 90, [])] };
  const ben: Result = { session: session.id, number: 2, name: '=HYPERLINK("x")', exercises: [done(false, 300, [hole])] };
  const paste = `Ana: ${codeOf(ana, coded)}\n\nrubbish\n${codeOf({ ...ben, exercises: [done(true, 60, [hole])] }, coded)}`;

  it('takes many results at once and says why it takes one not', () => {
    const { results: found, refused } = collect(session, [paste, resultFile(ben), resultFile({ ...ben, session: '0001' })]);
    expect(found.map(({ name, number }) => [name, number])).toEqual([
      ['Ana', 1],
      ['', 2],
      ['=HYPERLINK("x")', 2],
    ]);
    expect(refused.map(({ says }) => says)).toEqual([expect.any(String), `This is a result of session 0001, not of ${session.id}.`]);
  });
  it('counts each participant once, best first, and what was missed most', () => {
    const { rows, missed, columns } = tableOf(session, [ben, ana, ana]);
    expect(rows.map(({ who, solved }) => [who, solved])).toEqual([
      ['Ana', 1],
      ['=HYPERLINK("x")', 0],
    ]);
    expect(columns[0]).toMatchObject({ begun: 2, solved: 1, seconds: 90 });
    expect(missed[0]).toMatchObject({ mistake: hole, by: 1, of: 2 });
  });
  it('as CSV starts no formula, and quotes as RFC 4180 says', () => {
    const csv = csvOf(tableOf(session, [ana, ben]));
    expect(csv).toContain(`"'=HYPERLINK(""x"")"`);
    expect(csv.split('\r\n')).toHaveLength(4);
    expect(
      csv
        .split('\r\n')
        .slice(0, 2)
        .map((line) => line.split(',').length),
    ).toEqual([5 + 5 * ids.length, 5 + 5 * ids.length]);
  });
});
