/** The laws of the ladder, on the plans of every workload and on random ones. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyPlan, anySpec } from '../arbitrary.ts';
import { controls, ownerOf } from '../controls/registry.ts';
import { conflictsOf, judge } from '../judge.ts';
import { recommend, withService } from '../recommend.ts';
import { diff, equal } from '../spec/diff.ts';
import { fieldOf } from '../spec/fields.ts';
import { parseSpec } from '../spec/schema.ts';
import type { Spec } from '../spec/spec.ts';
import { workloads } from '../workloads/registry.ts';
import { bareLike } from './bare.ts';
import { fileChanges } from './files.ts';
import { ladder } from './ladder.ts';

const anyStart = (): fc.Arbitrary<{ plan: Spec; start: Spec | undefined }> =>
  fc.oneof(
    anyPlan().map((plan) => ({ plan, start: undefined })),
    anySpec(controls).map((plan) => ({ plan, start: undefined })),
    // A plan that somebody has changed, on the way to the recommended one.
    anySpec(controls).map((start) => ({ plan: withSameServices(start), start })),
  );
/** The bare plan of the same services is as good a goal as any. */
const withSameServices = (spec: Spec): Spec => bareLike(spec);

const errorsOf = (spec: Spec): string[] =>
  conflictsOf(spec).flatMap(({ conflict, severity, service }) => (severity === 'error' ? [`${conflict}@${service ?? ''}`] : []));

describe('the ladder', () => {
  it('leads from where it starts to exactly the plan, each rung from where the last one ended', () => {
    fc.assert(
      fc.property(anyStart(), ({ plan, start = bareLike(plan) }) => {
        const rungs = ladder(plan, start);
        expect(diff(rungs.at(-1)?.after ?? start, plan)).toEqual([]);
        for (const [index, { before, after, changes }] of rungs.entries()) {
          expect(before).toEqual(rungs[index - 1]?.after ?? start);
          expect(changes).toEqual(diff(before, after));
          expect(changes.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 15 },
    );
  });

  it('stands on Specs that the schema takes, and changes nothing but what its decisions own', () => {
    fc.assert(
      fc.property(anyStart(), ({ plan, start }) => {
        for (const { after, changes, controls: applied } of ladder(plan, start)) {
          expect(parseSpec(JSON.parse(JSON.stringify(after)))).toEqual({ spec: after });
          const owners = new Set(
            changes.filter(({ field }) => !/^(network|volume)\./.test(field)).map(({ field }) => ownerOf.get(fieldOf(field))),
          );
          expect([...owners].filter((owner) => !applied.includes(owner ?? ''))).toEqual([]);
        }
      }),
      { numRuns: 15 },
    );
  });

  it('is the same each time', () => {
    fc.assert(
      fc.property(anyStart(), ({ plan, start }) => {
        expect(ladder(plan, start)).toEqual(ladder(structuredClone(plan), start && structuredClone(start)));
      }),
      { numRuns: 5 },
    );
  });
});

const PLANS: readonly (readonly [string, Spec])[] = [
  ...[...workloads.keys()].map((id) => [id, recommend(id)] as const),
  ['node with postgres', withService(recommend('node', 'shop'), 'postgres')],
  ['nginx with node and redis', withService(withService(recommend('nginx', 'shop'), 'node'), 'redis')],
];

describe.each(PLANS)('the ladder of %s', (_name, plan) => {
  const start = bareLike(plan);
  const rungs = ladder(plan, start);

  it('begins at a container with every default of the engine, which has more open than the plan', () => {
    const open = (spec: Spec) => judge(spec).findings.filter(({ state }) => state === 'open').length;
    expect(open(plan)).toBe(0);
    expect(open(start)).toBeGreaterThan(5);
    expect(parseSpec(JSON.parse(JSON.stringify(start)))).toEqual({ spec: start });
  });

  it('brings no error that was not there, at no rung', () => {
    const known = errorsOf(start);
    for (const { controls: applied, after } of rungs)
      expect(
        errorsOf(after).filter((error) => !known.includes(error)),
        applied.join(),
      ).toEqual([]);
  });

  it('makes no decision weaker', () => {
    const rank = ['sealed', 'weakened', 'open'];
    const states = (spec: Spec) =>
      new Map(judge(spec).questions.map(({ control, service, state }) => [`${control}@${service ?? ''}`, rank.indexOf(state)]));
    for (const { before, after, controls: applied } of rungs) {
      const [was, is] = [states(before), states(after)];
      for (const control of applied)
        for (const [key, state] of is) if (key.startsWith(`${control}@`)) expect(state, key).toBeLessThanOrEqual(was.get(key) ?? 2);
    }
  });

  it('goes from the smallest risk to the largest but for what must wait, and the host comes last', () => {
    const risks = rungs.map(({ risk }) => risk);
    expect(risks).toEqual(risks.toSorted((a, b) => a - b));
    expect(risks.at(-1)).toBe(5);
  });

  it('changes a file at every rung that a file can show, and nothing that another rung has changed already', () => {
    for (const { before, after, controls: applied } of rungs) {
      const files = fileChanges(before, after);
      expect(files.length, applied.join()).toBeGreaterThan(0);
      for (const file of files) expect(equal(file.before, file.after)).toBe(false);
    }
  });

  it('says for most rungs how to see it, and every command is one line', () => {
    expect(rungs.filter(({ checks }) => checks.length > 0).length / rungs.length).toBeGreaterThan(0.75);
    for (const { checks } of rungs) for (const { command } of checks) expect(command).not.toContain('\n');
  });
});

it('waits: a root that starts as root keeps its capabilities until it is another user, and a read-only root comes after its scratch', () => {
  for (const id of ['nginx', 'postgres', 'redis', 'mariadb']) {
    const order = ladder(recommend(id)).flatMap(({ controls: applied }) => applied);
    expect(order.indexOf('run-user')).toBeLessThan(order.indexOf('capabilities'));
    expect(order.indexOf('tmpfs-scratch')).toBeLessThan(order.indexOf('read-only-rootfs'));
  }
});

it('makes a network anew whose options change, and hands data over to another user', () => {
  const first = ladder(withService(recommend('node', 'shop'), 'postgres')).flatMap((rung) => rung.first);
  expect(first).toContain('docker network rm shop_back');
  expect(first).toContain('docker run --rm --volume shop_db-data:/data busybox:1.37 chown -R 999:999 /data');
});
