/**
 * Every plan that is broken on purpose is started as the app writes it: the predicted message stands in its log, and
 * after the predicted cure the workload answers. With IRONHULL_RECORD=1 all of them, and the messages are written beside
 * the workloads; otherwise each breakage once.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { breakages } from '../../app/core/breakages/registry.ts';
import { judge } from '../../app/core/judge.ts';
import { recommend } from '../../app/core/recommend.ts';
import type { Spec } from '../../app/core/spec/spec.ts';
import { resolve } from '../../app/core/symptoms/resolve.ts';
import { workloads } from '../../app/core/workloads/registry.ts';
import { BROKEN } from './broken.ts';
import { begin, engineFacts, inTurn, PREFIX, recording, sweep, THIS, usable } from './engine.ts';
import { groundOfRun, provideFor } from './images/stand-ins.ts';
import { cured, provoked } from './provoke.ts';
import { recordBreakage, recordHealthy, writeBreakages } from './record-breakages.ts';

/** The first plan of each breakage; the last entry of a key counts, so they are taken from behind. */
const FIRST = new Map(
  Object.values(BROKEN)
    .flat()
    .reverse()
    .map((broken) => [broken.breakage, broken]),
);

let predictions = 0;
let triggered = 0;

describe.skipIf(!usable)('broken plans on the engine', () => {
  beforeAll(() => begin());
  afterAll(async () => {
    await sweep(THIS);
    console.log(`breakages: triggered ${triggered} of ${predictions} predicted`);
    writeBreakages(await engineFacts(), await groundOfRun());
  });

  it('has broken plans for every workload, and for every breakage that is predicted of one of ours', () => {
    expect(Object.keys(BROKEN).sort()).toEqual([...workloads.keys()].sort());
    const shown = new Set(Object.values(BROKEN).flatMap((plans) => plans.map(({ breakage }) => breakage)));
    // Nothing of ours runs programs from a tmpfs; two services on one port are not given free ports but the same one; a tmpfs
    // that is root's comes on a Swarm alone, whose suite shows the modes.
    const elsewhere = ['noexec-mount', 'port-taken', 'tmpfs-of-root'];
    expect([...breakages].flatMap(([id, { needs }]) => (needs && !shown.has(id) ? [id] : [])).sort()).toEqual(elsewhere);
  });

  Object.entries(BROKEN).forEach(([workload, all], group) => {
    const plans = recording ? all : inTurn([...FIRST.values()], 3).filter((broken) => all.includes(broken));
    if (plans.length === 0) return;
    describe.concurrent(workload, () => {
      it('as recommended has a log without symptoms', async () => {
        await provideFor(workload, ['full']);
        const spec = recommend(workload, `${PREFIX}b${group}-healthy`);
        const log = await cured(workload, spec);
        expect(resolve(log, spec).symptoms).toEqual([]);
        recordHealthy(workload, log);
      });
      plans.forEach((broken, index) => {
        it(`${broken.breakage}: ${broken.what}`, async () => {
          await provideFor(workload, ['full', 'scratch']);
          const spec = broken.change(recommend(workload, `${PREFIX}b${group}-${index}x`));
          const predicted = judge(spec).breakages;
          predictions += predicted.length;
          expect(predicted.map(({ breakage }) => breakage)).toContain(broken.breakage);
          const { log, command, exit, lost } = await provoked(workload, spec, broken);
          if (broken.shows === 'twice') expect(lost, 'the data of the first start is gone').toBe(true);
          else expect(told(log, spec), log.slice(-3000)).toContain(broken.breakage);
          triggered += broken.shows === 'twice' ? 1 : predicted.filter(({ breakage }) => told(log, spec).includes(breakage)).length;
          recordBreakage({ workload, broken, command, exit, log });
          const cure = predicted.find(({ breakage }) => breakage === broken.breakage)?.cure;
          if (cure) await cured(workload, cure.spec, broken.shows);
        });
      });
    });
  });
});

/** Breakages of this plan that the log tells of. */
const told = (log: string, spec: Spec): string[] =>
  resolve(log, spec).symptoms.flatMap(({ causes }) => causes.flatMap(({ id, here }) => (here ? [id] : [])));
