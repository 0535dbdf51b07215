/** The compose file of a plan brings up the same container as its run.sh. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formats } from '../../app/core/formats/registry.ts';
import { workloadNamed } from '../../app/core/workloads/registry.ts';
import { COMPOSE, composes, taken } from './compose.ts';
import { begin, docker, type EngineFacts, engineFacts, run, sweep, THIS, usable } from './engine.ts';
import { differences } from './expectations.ts';
import { provideFor } from './images/stand-ins.ts';
import { observe } from './observed.ts';
import { outsideDown, outsideUp } from './outside.ts';
import { plansOf } from './plans.ts';
import { reach, removeFiles, secretsOf, write } from './project.ts';
import { answers, healthy } from './protocols.ts';
import { troubles, verified } from './verified.ts';

const WORKLOADS = ['nginx', 'node', 'python', 'postgres', 'redis', 'mariadb'];

describe.skipIf(!usable || !composes)('compose files on the engine', () => {
  let facts: EngineFacts;
  beforeAll(async () => {
    facts = await engineFacts();
    await begin();
    await outsideUp();
  });
  afterAll(async () => {
    await outsideDown();
    await sweep(THIS);
  });

  it.concurrent.for(WORKLOADS)('%s', async (workload) => {
    const plan = plansOf(workload)[0];
    if (!plan) throw new Error(`no plan of ${workload}`);
    await provideFor(workload, plan.flavours);
    const project = await write({ ...plan.spec, project: { name: `${plan.spec.project.name}-compose` } });
    const file = join(project.directory, 'compose.yaml');
    const { text, spec } = taken(readFileSync(file, 'utf8'), project.spec);
    writeFileSync(file, text);
    const [service] = spec.services;
    if (!service) throw new Error('a plan without a service');
    const how = { cwd: project.directory, env: { COMPOSE_DOCKER_CLI_BUILD: '1' }, limit: 300_000 };
    const words = [...COMPOSE, '--project-name', spec.project.name, '--file', 'compose.yaml'];
    try {
      // The page tells how to make the secret files; those commands are run as they stand.
      for (const command of formats.get('compose')?.apply(spec, service.name) ?? [])
        if (/secrets\//.test(command)) await run(['sh', '-c', command], how);
      await run([...words, 'up', '--detach'], how);
      const container = await run([...words, 'ps', '--quiet', service.name], how);
      const running = await reach(THIS, project, service, workloadNamed(workload).port, container);
      await answers(workload, running);
      const test = service.build.healthcheck?.test?.words;
      if (test) expect(await healthy(running, test)).toBe('healthy');
      const seen = await observe(THIS, container);
      expect(differences(spec, service, seen, facts, secretsOf(project))).toEqual([]);
      expect(troubles((await verified(THIS, spec)).results), 'verify.sh').toEqual([]);
      await run([...words, 'down', '--volumes'], how);
      expect(await docker(THIS, 'ps', '--all', '--quiet', '--filter', `id=${container}`)).toBe('');
    } finally {
      await sweep(THIS, spec.project.name);
      removeFiles(project);
    }
  });
});
