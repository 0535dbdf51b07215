/** Every plan, as its own files, on a real engine: it builds, answers, is what its Spec says, and does so again on the same data. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { workloadNamed, workloads } from '../../app/core/workloads/registry.ts';
import { type EngineFacts, engineFacts, sweep, THIS, usable } from './engine.ts';
import { differences } from './expectations.ts';
import { provideFor } from './images/stand-ins.ts';
import { observe } from './observed.ts';
import { outsideDown, outsideUp } from './outside.ts';
import { type Plan, plansOf } from './plans.ts';
import { containerOf, reach, removeFiles, secretsOf, start, write } from './project.ts';
import { answers, healthy, kept } from './protocols.ts';
import { record } from './record.ts';

let facts: EngineFacts;

async function conforms({ name, workload, spec: plan, flavours }: Plan): Promise<void> {
  await provideFor(workload, flavours);
  const project = await write(plan);
  const [service] = project.spec.services;
  if (!service) throw new Error('a plan without a service');
  const container = containerOf(project.spec, service.name);
  const check = async (when: string) => {
    const running = await reach(THIS, project, service, workloadNamed(workload).port);
    const before = when === 'second start' ? await kept(workload, running) : undefined;
    await answers(workload, running);
    if (before !== undefined) expect(before, 'data of the first start').toBe('7');
    const words = service.build.healthcheck?.test?.words;
    if (words) expect(await healthy(running, words), `health check, ${when}`).toBe('healthy');
    const seen = await observe(
      THIS,
      container,
      (service.run.ports ?? []).map((port) => port.published ?? 0),
    );
    expect(differences(project.spec, service, seen, facts, secretsOf(project)), when).toEqual([]);
    await record(name, workload, project, container, when);
  };
  try {
    await start(THIS, project);
    await check('first start');
    await start(THIS, project);
    await check('second start');
  } finally {
    await sweep(THIS, project.spec.project.name);
    removeFiles(project);
  }
}

describe.skipIf(!usable)('plans on the engine', () => {
  beforeAll(async () => {
    facts = await engineFacts();
    await sweep(THIS);
    await outsideUp();
  });
  afterAll(async () => {
    await outsideDown();
    await sweep(THIS);
  });

  for (const workload of workloads.keys()) {
    describe.concurrent(workload, () => {
      for (const plan of plansOf(workload)) it(plan.name, () => conforms(plan));
    });
  }
});
