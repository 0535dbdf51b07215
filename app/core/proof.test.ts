/** Every claim that says "run here" leads to evidence that stands, or to the file of the engine suite that repeats it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { attacks } from './attacks/registry.ts';
import { conflicts } from './conflicts/registry.ts';
import { controls } from './controls/registry.ts';
import { claimEvidence, evidenceAt, type Facts, isRunHere, seenOn, workloadEvidence } from './evidence.ts';
import { attacksOn, decidersOf, suiteFileOf } from './proof.ts';
import { workloadNamed, workloads } from './workloads/registry.ts';

const root = join(import.meta.dirname, '../..');

const expectFacts = ({ engine, runc, kernel, cgroup, date }: Facts): void => {
  expect(engine).toMatch(/^\d+\.\d+/);
  expect(runc).toMatch(/^\d+\.\d+/);
  expect(kernel).toMatch(/^\d+\.\d+/);
  expect(cgroup).toMatch(/^v[12]$/);
  expect(date).toMatch(/^20\d\d-\d\d-\d\d$/);
};

const claims = [
  ...[...controls].flatMap(([id, { sources }]) => (sources.some(({ of }) => isRunHere(of)) ? [id] : [])),
  ...[...conflicts].flatMap(([id, { source }]) => (isRunHere(source) ? [id] : [])),
];

describe('claims', () => {
  it('have one name each, so that one address leads to one of them', () => {
    expect(new Set(claims).size).toBe(claims.length);
    expect(claims.length).toBeGreaterThan(80);
  });

  it.each(claims)('%s has recorded runs, commands that repeat it, an attack that tried it, or a file of the engine suite', async (id) => {
    const recorded = await claimEvidence(id);
    if (recorded) {
      expectFacts(recorded);
      expect(recorded.runs.length).toBeGreaterThan(0);
      for (const { command, output, exit } of recorded.runs) {
        expect(command).toMatch(/\S/);
        expect(Number.isInteger(exit) && Array.isArray(output)).toBe(true);
      }
    }
    const file = suiteFileOf(id);
    const repeated = new RegExp(`^  '?${id}'?: \\[`, 'm').test(readFileSync(join(root, 'e2e/engine/claims.ts'), 'utf8'));
    expect(recorded !== undefined || repeated || attacksOn(id).length > 0 || file !== undefined).toBe(true);
    if (file !== undefined) expect(existsSync(join(root, file)), file).toBe(true);
  });
});

it('every attack is decided by some question, whose evidence names it', () => {
  for (const id of attacks.keys()) {
    expect(decidersOf(id).length, id).toBeGreaterThan(0);
    for (const control of decidersOf(id)) expect(attacksOn(control)).toContain(id);
  }
});

it.each([...workloads.keys()])(
  '%s has evidence of two boots, a short load, its stop, and of every capability that it keeps',
  async (id) => {
    const evidence = await workloadEvidence(id);
    if (!evidence) throw new Error(`no evidence of ${id}`);
    expectFacts(evidence);
    expect(evidence.images).toMatch(/\S/);
    expect(evidence.runs.map(({ what }) => what)).toContain('recommended');
    for (const { what, command, result, boots, load, stop } of evidence.runs) {
      expect([what, result].every((text) => /\S/.test(text))).toBe(true);
      expect(command).toMatch(/^docker (?:run|create) /);
      expect(boots.map(({ data }) => data).join(), what).toMatch(/^(?:none,none|new,kept)$/);
      expect(stop.seconds, what).toBeLessThan(30);
      if (load || what === 'recommended') expect([load?.failed, (load?.requests ?? 0) > 0], what).toEqual([0, true]);
    }
    const tried = evidence.withoutCapability?.map(({ what, capability }) => `${what} without ${capability}`) ?? [];
    const { capabilities, rootEntrypoint } = workloadNamed(id);
    const declared = [
      ...capabilities.map((name) => `recommended without ${name}`),
      ...(rootEntrypoint?.capabilities ?? []).map((name) => `root entrypoint without ${name}`),
    ];
    expect(tried.toSorted()).toEqual(declared.toSorted());
  },
);

it('a link names the engine where its claim does', () => {
  expect(seenOn('run here, Engine 20.10.24, runc 1.1.5')).toBe('Seen on Engine 20.10.24');
  expect(seenOn('run here --pids-limit')).toBe('Seen on an engine');
  expect(evidenceAt('attack', 'docker-socket')).toBe('#/evidence/attack/docker-socket');
});

it('the commands that the page names are those of the project', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  expect(Object.keys(scripts)).toEqual(expect.arrayContaining(['prove', 'engine']));
  expect(existsSync(join(root, '.ci/run'))).toBe(true);
});
