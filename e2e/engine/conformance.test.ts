/**
 * Plans as their own files on a real engine. With IRONHULL_RECORD=1 all of them, and those with one capability less;
 * otherwise every departure once.
 */
import { afterAll, beforeAll, describe, it } from 'vitest';
import { workloads } from '../../app/core/workloads/registry.ts';
import { keptBy, needs } from './capabilities.ts';
import { conforms } from './conforms.ts';
import { begin, type EngineFacts, engineFacts, recording, sweep, THIS, usable } from './engine.ts';
import { groundOfRun } from './images/stand-ins.ts';
import { outsideDown, outsideUp } from './outside.ts';
import { plansOf, sampledPlansOf } from './plans.ts';
import { writeEvidence } from './record.ts';

describe.skipIf(!usable)('plans on the engine', () => {
  let facts: EngineFacts;
  beforeAll(async () => {
    facts = await engineFacts();
    await begin();
    await outsideUp();
  });
  afterAll(async () => {
    await outsideDown();
    await sweep(THIS);
    writeEvidence(facts, await groundOfRun());
  });

  for (const workload of workloads.keys()) {
    describe.concurrent(workload, () => {
      for (const plan of recording ? plansOf(workload) : sampledPlansOf(workload)) it(plan.name, () => conforms(plan, facts));
      for (const { plan, capability } of recording ? keptBy(workload) : [])
        it(`${plan.name} needs ${capability}`, () => needs(workload, plan, capability));
    });
  }
});
