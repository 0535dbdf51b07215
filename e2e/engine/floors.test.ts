/** Each workload still answers with the smallest memory and the fewest processes that its folder states. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { patchRun } from '../../app/core/spec/edit.ts';
import { workloadNamed, workloads } from '../../app/core/workloads/registry.ts';
import { begin, docker, sweep, THIS, usable } from './engine.ts';
import { provideFor } from './images/stand-ins.ts';
import { plansOf } from './plans.ts';
import { containerOf, reach, removeFiles, start, write } from './project.ts';
import { answers, asksFromInside } from './protocols.ts';

describe.skipIf(!usable)('floors', () => {
  beforeAll(() => begin());
  afterAll(() => sweep(THIS));

  it.concurrent.for([...workloads.keys()])('of %s', async (workload) => {
    const { memoryFloor: memory, pidsFloor, needsInit, port } = workloadNamed(workload);
    const plan = plansOf(workload)[0];
    const [service] = plan?.spec.services ?? [];
    if (!plan || !service) throw new Error(`no plan of ${workload}`);
    await provideFor(workload, plan.flavours);
    // The init and, where the question is asked from inside, its client come on top.
    const pids = pidsFloor + Number(needsInit) + (asksFromInside(workload) ? 5 : 0);
    const small = patchRun(plan.spec, service.name, { memory, memorySwap: memory, pids });
    const project = await write({ ...small, project: { name: `${plan.spec.project.name}-floor` } });
    const [running] = project.spec.services;
    if (!running) throw new Error('a plan without a service');
    try {
      await start(THIS, project);
      await answers(workload, await reach(THIS, project, running, port));
      const state = '{{.State.Running}} {{.State.OOMKilled}} {{.RestartCount}}';
      expect(await docker(THIS, 'inspect', '--format', state, containerOf(project.spec, running.name))).toBe('true false 0');
    } finally {
      await sweep(THIS, project.spec.project.name);
      removeFiles(project);
    }
  });
});
