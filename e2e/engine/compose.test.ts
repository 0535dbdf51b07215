/** The compose file of a plan brings up the same container as its run.sh. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formats } from '../../app/core/formats/registry.ts';
import { patchRun } from '../../app/core/spec/edit.ts';
import type { Spec } from '../../app/core/spec/spec.ts';
import { workloadNamed } from '../../app/core/workloads/registry.ts';
import { begin, docker, type EngineFacts, engineFacts, run, sweep, THIS, usable } from './engine.ts';
import { differences } from './expectations.ts';
import { provideFor } from './images/stand-ins.ts';
import { observe } from './observed.ts';
import { outsideDown, outsideUp } from './outside.ts';
import { plansOf } from './plans.ts';
import { reach, removeFiles, secretsOf, write } from './project.ts';
import { answers, healthy } from './protocols.ts';

const WORKLOADS = ['nginx', 'node', 'python', 'postgres', 'redis', 'mariadb'];

const plugin = spawnSync('docker', ['compose', 'version'], { stdio: 'ignore' }).status === 0;
const standalone = spawnSync('docker-compose', ['version', '--short'], { encoding: 'utf8' });
const COMPOSE = plugin ? ['docker', 'compose'] : ['docker-compose'];
const isOld = !plugin && (standalone.stdout ?? '').startsWith('1.');

/** Keys that Compose 1.29 refuses, although the Compose Specification has them; taken out for it, and for nothing else. */
const UNKNOWN_TO_OLD = [
  { key: 'name', line: /^name: .*\n/m, without: (spec: Spec) => spec },
  {
    key: 'services.*.cgroup',
    line: /^ {4}cgroup: .*\n/gm,
    without: (spec: Spec) => spec.services.reduce((now, { name }) => patchRun(now, name, { cgroupns: undefined }), spec),
  },
];

describe.skipIf(!usable || (!plugin && standalone.status !== 0))('compose files on the engine', () => {
  let facts: EngineFacts;
  beforeAll(async () => {
    facts = await engineFacts();
    await begin();
    await outsideUp();
    if (isOld)
      console.warn(
        `Compose ${standalone.stdout.trim()} refuses keys, which are taken out: ${UNKNOWN_TO_OLD.map(({ key }) => key).join(', ')}`,
      );
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
    let spec = project.spec;
    if (isOld) {
      let text = readFileSync(file, 'utf8');
      for (const { key, line, without } of UNKNOWN_TO_OLD) {
        expect(text, key).toMatch(line);
        text = text.replace(line, '');
        spec = without(spec);
      }
      writeFileSync(file, text);
    }
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
      await run([...words, 'down', '--volumes'], how);
      expect(await docker(THIS, 'ps', '--all', '--quiet', '--filter', `id=${container}`)).toBe('');
    } finally {
      await sweep(THIS, spec.project.name);
      removeFiles(project);
    }
  });
});
