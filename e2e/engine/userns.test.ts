/** The same plans on a daemon with userns-remap, which the suite starts beside the one that is there. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeImage } from '../../app/core/spec/image-reference.ts';
import { workloadNamed } from '../../app/core/workloads/registry.ts';
import { conforms } from './conforms.ts';
import { begin, type EngineFacts, engineFacts, usable } from './engine.ts';
import { provideFor } from './images/stand-ins.ts';
import { answered, plansOf } from './plans.ts';
import { type SecondEngine, secondEngine } from './second-engine.ts';

const WORKLOADS = ['nginx', 'postgres', 'redis'];
const VARIATIONS = ['recommended', 'root entrypoint'];

describe.skipIf(!usable)('plans on an engine with user namespaces', () => {
  let facts: EngineFacts;
  let second: SecondEngine;
  beforeAll(async () => {
    facts = await engineFacts();
    await begin();
    const bases = WORKLOADS.map(workloadNamed).map(({ bases, flavour }) => bases[flavour]);
    for (const workload of WORKLOADS) await provideFor(workload, []);
    second = await secondEngine(bases.flatMap((base) => (base ? [writeImage(base)] : [])));
  });
  afterAll(() => second?.stop());

  describe.concurrent('each plan', () => {
    for (const workload of WORKLOADS) {
      for (const plan of plansOf(workload).filter(({ name }) => VARIATIONS.some((variation) => name.endsWith(variation)))) {
        it(plan.name, () => conforms({ ...plan, spec: answered(plan.spec, 'userns-remap', 'default') }, facts, second.engine));
      }
    }
  });

  it('is seen: a plan that asks for no mapping differs there', async () => {
    const [plan] = plansOf('nginx');
    if (!plan) throw new Error('no plan');
    await expect(conforms(plan, facts, second.engine)).rejects.toThrow('own user namespace');
  });
});
