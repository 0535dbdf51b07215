import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { controls } from '../controls/registry.ts';
import { recommend, withService } from '../recommend.ts';
import { patchRun } from '../spec/edit.ts';
import { workloads } from '../workloads/registry.ts';
import { policyChanges } from './changes.ts';
import { deviations, idleExceptions } from './deviations.ts';
import { levels } from './levels.ts';
import { admits, type Demand, demandSaid, type Exception, NO_POLICY, type Policy } from './policy.ts';
import { parsePolicy, readPolicy } from './schema.ts';
import { decodePolicy, encodePolicy } from './share.ts';

const TODAY = '2026-11-26';
const team = (demands: Policy['controls'], exceptions: readonly Exception[] = []): Policy => ({
  ...NO_POLICY,
  name: 'Team',
  origin: 'Meeting of 2 November',
  controls: demands,
  exceptions,
});
const locked: Demand = { least: 'sealed', reason: 'It keeps setuid files harmless.', binding: 'locks' };

describe('the levels', () => {
  it('are three, the mildest first, each with its origin', () => {
    expect([...levels.keys()]).toEqual(['essential', 'recommended', 'strict']);
    for (const policy of levels.values()) {
      expect(policy.origin).not.toBe('');
      expect(parsePolicy(policy)).toEqual({ policy });
      expect(Object.keys(policy.controls).length).toBeGreaterThan(20);
    }
  });

  it.each([...workloads.keys()])('essential and recommended are met by the recommended plan of %s', (workload) => {
    for (const id of ['essential', 'recommended']) {
      const found = deviations(levels.get(id) as Policy, recommend(workload), TODAY);
      expect(found.map(({ control, stands }) => `${id}: ${control}: ${stands}`)).toEqual([]);
    }
  });

  it('ask for more one after the other', () => {
    const [essential, , strict] = [...levels.values()] as [Policy, Policy, Policy];
    const effects = policyChanges(essential, strict).controls.map(({ effect }) => effect);
    expect(new Set(effects)).not.toContain('looser');
    expect(effects).not.toContain('gone');
  });
});

describe('deviations', () => {
  const plan = withService(recommend('node', 'shop'), 'postgres');
  const database = plan.services[1]?.name ?? '';
  const weak = patchRun(plan, database, { noNewPrivileges: false });
  const exception = { control: 'no-new-privileges', owner: 'Ann', reason: 'The image uses sudo.', until: TODAY };
  const found = (exceptions: readonly Exception[], today = TODAY) =>
    deviations(team({ 'no-new-privileges': locked }, exceptions), weak, today);

  it('tell what is demanded and what stands, for the service that it is about', () => {
    expect(deviations(team({ 'no-new-privileges': locked }), plan, TODAY)).toEqual([]);
    const [one, ...others] = found([]);
    expect(others).toEqual([]);
    expect(one).toMatchObject({
      control: 'no-new-privileges',
      service: database,
      binding: 'locks',
      standing: 'deviates',
      state: 'weakened',
    });
    expect(one?.demanded).toBe('Nothing may weaken it.');
    expect(one?.stands).toContain('“');
    expect(one?.fields).toEqual([`run.noNewPrivileges@${database}`]);
  });

  it('know choices that are required and forbidden', () => {
    const forbidden = team({ 'restart-policy': { forbidden: ['on-failure'], reason: 'r', binding: 'warns' } });
    expect(deviations(forbidden, plan, TODAY).every(({ answer }) => answer?.choice === 'on-failure')).toBe(true);
    const required = team({ sbom: { required: ['none'], reason: 'r', binding: 'warns' } });
    expect(deviations(required, plan, TODAY).map(({ control, service }) => [control, service])).toEqual([['sbom', undefined]]);
  });

  it('are excepted through the last day, and no longer', () => {
    expect(found([exception])[0]).toMatchObject({ standing: 'excepted', exception });
    expect(found([exception], '2026-11-27')[0]?.standing).toBe('expired');
    expect(found([{ ...exception, service: 'node' }])[0]?.standing).toBe('deviates');
    expect(found([{ ...exception, service: database }])[0]?.standing).toBe('excepted');
  });

  it('take the exception that lasts longest', () => {
    const longer = { ...exception, until: '2027-01-31', owner: 'Bob' };
    expect(found([exception, longer], '2026-12-24')[0]).toMatchObject({ standing: 'excepted', exception: longer });
  });

  it('leave exceptions that nothing needs', () => {
    const idle = { ...exception, service: 'node' };
    expect(idleExceptions(team({ 'no-new-privileges': locked }, [exception, idle]), weak, TODAY)).toEqual([idle]);
  });
});

describe('changes', () => {
  const before = team({ 'no-new-privileges': locked, sbom: { required: ['attached'], reason: 'r', binding: 'warns' } });
  it('say in which direction each demand goes', () => {
    const after = team({
      'no-new-privileges': { ...locked, least: 'weakened' },
      sbom: { required: ['attached'], reason: 'r', binding: 'locks' },
      privileged: locked,
    });
    expect(policyChanges(before, after).controls.map(({ control, effect }) => [control, effect])).toEqual([
      ['privileged', 'new'],
      ['no-new-privileges', 'looser'],
      ['sbom', 'stricter'],
    ]);
    expect(policyChanges(after, NO_POLICY).controls.every(({ effect }) => effect === 'gone')).toBe(true);
    expect(policyChanges(before, before)).toEqual({ controls: [], added: [], removed: [] });
  });
  it('tell exceptions that come and go', () => {
    const one = { control: 'sbom', owner: 'Ann', reason: 'r', until: TODAY };
    expect(policyChanges(before, { ...before, exceptions: [one] })).toMatchObject({ added: [one], removed: [] });
    expect(policyChanges({ ...before, exceptions: [one] }, before)).toMatchObject({ added: [], removed: [one] });
  });
});

const valid = team({ 'no-new-privileges': locked }, [
  { control: 'sbom', service: 'web', owner: 'Ann', reason: 'Next quarter.', until: '2027-03-31' },
]);
const refused = (value: unknown): string[] => {
  const parsed = parsePolicy(value);
  return 'refused' in parsed ? parsed.refused.map(({ path, says }) => `${path}: ${says}`) : [];
};

describe('a policy from outside', () => {
  it('is read from a text and from a link as it was written', () => {
    expect(readPolicy(JSON.stringify(valid, undefined, 2))).toEqual({ policy: valid });
    expect(readPolicy(JSON.stringify({ $schema: 'policy-1.json', ...valid }))).toEqual({ policy: valid });
    expect(decodePolicy(encodePolicy(valid))).toEqual({ policy: valid });
  });

  it.each([
    ['another version', { ...valid, version: 2 }, 'version: This policy was written by another version'],
    ['an unknown key', { ...valid, extra: 1 }, 'extra: This key is not known.'],
    ['an unknown control', { ...valid, controls: { nothing: locked } }, 'controls.nothing: There is no control of this name.'],
    [
      'an unknown choice',
      { ...valid, controls: { sbom: { ...locked, required: ['maybe'] } } },
      'controls.sbom.required.0: One of attached, none',
    ],
    ['a demand of nothing', { ...valid, controls: { sbom: { reason: 'r', binding: 'warns' } } }, 'controls.sbom: It demands nothing'],
    [
      'a demand that leaves no choice',
      { ...valid, controls: { sbom: { forbidden: ['attached', 'none'], reason: 'r', binding: 'warns' } } },
      'controls.sbom: It leaves no choice.',
    ],
    [
      'a day that no month has',
      { ...valid, exceptions: [{ ...valid.exceptions[0], until: '2027-02-30' }] },
      'exceptions.0.until: A day is expected',
    ],
    [
      'a day with a time',
      { ...valid, exceptions: [{ ...valid.exceptions[0], until: '2027-02-03T00:00' }] },
      'exceptions.0.until: A day is expected',
    ],
    [
      'an exception that nobody answers for',
      { ...valid, exceptions: [{ ...valid.exceptions[0], owner: ' ' }] },
      'exceptions.0.owner: A text is expected.',
    ],
    ['text that is turned round', { ...valid, name: 'a\u202eb' }, 'name: One line of visible characters'],
  ])('is refused for %s, beside its place', (_, value, says) => {
    expect(refused(value)).toEqual([expect.stringContaining(says)]);
  });

  it('has a line and column for each reason', () => {
    const text =
      '{\n  "version": 1, "name": "a",\n  "origin": "b",\n  "controls": {\n    "sbom": { "least": "open", "reason": "r", "binding": "warns" }\n  },\n  "exceptions": [{}, 7]\n}\n';
    const read = readPolicy(text);
    if (!('refused' in read)) throw new Error('it was read');
    expect(read.refused[0]).toMatchObject({ path: 'controls.sbom.least', line: 5, column: 15 });
    expect(read.refused.filter(({ line }) => line === 7).length).toBeGreaterThan(1);
  });

  it.each([
    ['no JSON', '{\n  "version": 1,,\n}', 2],
    ['a key that stands twice', '{"version": 1,\n"version": 1}', 2],
    ['nothing', '', 1],
  ])('is refused where it is %s', (_, text, line) => {
    const read = readPolicy(text);
    expect('refused' in read && read.refused[0]?.line).toBe(line);
  });

  it('never throws, and takes no prototype along', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.json(), fc.constantFrom('{"__proto__": {"version": 1}}', '[[[[[[', '{"version":1e999}')),
        (text) => {
          expect('refused' in readPolicy(text)).toBe(true);
        },
      ),
    );
    expect(refused(JSON.parse('{"__proto__": 1}')).length).toBeGreaterThan(0);
    expect('refused' in readPolicy('['.repeat(200_000))).toBe(true);
    expect('refused' in decodePolicy('1.AAAA')).toBe(true);
  });

  it('says every demand in a sentence', () => {
    for (const [id, { options }] of controls)
      for (const { choice } of options) {
        const demand: Demand = { forbidden: [choice], reason: 'r', binding: 'warns' };
        expect(admits(demand, choice)).toBe(false);
        expect(demandSaid(id, demand)).toMatch(/^It must not be “.+”\.$/);
      }
  });
});
