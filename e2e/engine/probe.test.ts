/** The probe can fail: every flag that is left out, and every grant that is added, must be seen in the container. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { workloadNamed } from '../../app/core/workloads/registry.ts';
import { attempt, begin, docker, type EngineFacts, engineFacts, recording, said, sweep, THIS, usable } from './engine.ts';
import { differences } from './expectations.ts';
import { provideFor } from './images/stand-ins.ts';
import { observe } from './observed.ts';
import { outsideDown, outsideUp } from './outside.ts';
import { plansOf } from './plans.ts';
import { containerOf, type Project, reach, removeFiles, secretsOf, start, write } from './project.ts';
import { answers } from './protocols.ts';

/** Flags that say what this engine does anyway, or what USER in the image says too; leaving one out changes nothing. */
const TWICE_SAID = /^--(?:ipc private|log-driver json-file|user \S+)$/;
/** Flags that name the container rather than confine it. */
const NAMES = /^--(?:name|network-alias)\b/;

const GRANTS: readonly (readonly [flags: readonly string[], fact: string])[] = [
  [['--cap-add', 'NET_ADMIN'], 'bounding capabilities'],
  [['--security-opt', 'seccomp=unconfined'], 'seccomp'],
  [['--security-opt', 'systempaths=unconfined'], 'masked'],
  [['--pid', 'host'], 'own PID namespace'],
  [['--uts', 'host'], 'own UTS namespace'],
  [['--group-add', '0'], 'groups'],
  [['--volume', '/var/run/docker.sock:/var/run/docker.sock'], 'further mounts'],
  [['--volume', '/etc:/host-etc:ro'], 'further mounts'],
  [['--oom-score-adj', '500'], 'OOM score'],
  [['--publish', '0.0.0.0:PORT:8000'], 'ports reached from outside'],
  [['--env', 'LEAK=SECRET'], 'secrets in inspect or history'],
];

/** The words of the `docker run` command that run.sh holds, one flag a line. */
function commandOf({ directory }: Project): { head: string; flags: string[]; image: string } {
  const [first = '', ...rest] =
    /^docker run .*\\\n(?: {2}.*\n)*/m
      .exec(readFileSync(join(directory, 'run.sh'), 'utf8'))?.[0]
      .trimEnd()
      .split('\n') ?? [];
  const lines = rest.map((line) => line.replace(/\\$/, '').trim());
  return { head: first.replace(/\\$/, '').trim(), flags: lines.slice(0, -1), image: lines.at(-1) ?? '' };
}

describe.skipIf(!usable)('the probe', () => {
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

  /**
   * What is found once the command runs; an engine that refuses it, or a program that ends, is found too.
   * A fact that is waited for may show some seconds later, as a port does on which a program does not listen at once.
   */
  async function foundAfter(
    project: Project,
    command: readonly string[],
    { secrets = secretsOf(project), fact = '' }: { secrets?: readonly string[]; fact?: string } = {},
  ): Promise<string[]> {
    const [service] = project.spec.services;
    if (!service) throw new Error('a plan without a service');
    const container = containerOf(project.spec, service.name);
    await docker(THIS, 'rm', '--force', container);
    const { code, err } = await attempt(['sh', '-c', command.join(' ')], { cwd: project.directory });
    if (code !== 0) return [`refused: ${err}`];
    try {
      const deadline = Date.now() + 10_000;
      while (true) {
        const found = differences(project.spec, service, await observe(THIS, container), facts, secrets);
        if (fact === '' || found.some((one) => one.includes(fact)) || Date.now() > deadline) return found;
      }
    } catch (error) {
      return [`ended: ${said(error)}`];
    }
  }

  async function started(workload: string): Promise<Project> {
    const plan = plansOf(workload)[0];
    if (!plan) throw new Error(`no plan of ${workload}`);
    await provideFor(workload, plan.flavours);
    const project = await write({ ...plan.spec, project: { name: `${plan.spec.project.name}-probe` } });
    await start(THIS, project);
    // What is killed while it first lays out its data does not start again.
    const [service] = project.spec.services;
    if (service) await answers(workload, await reach(THIS, project, service, workloadNamed(workload).port));
    return project;
  }

  it.concurrent.for(recording ? ['nginx', 'postgres'] : ['nginx'])('sees every flag of %s that is left out', async (workload) => {
    const project = await started(workload);
    const { head, flags, image } = commandOf(project);
    expect(flags.length).toBeGreaterThan(15);
    expect(await foundAfter(project, [head, ...flags, image]), 'nothing left out').toEqual([]);
    const unseen: string[] = [];
    for (const flag of flags.filter((one) => !NAMES.test(one))) {
      const found = await foundAfter(project, [head, ...flags.filter((one) => one !== flag), image]);
      if (found.length === 0 && !TWICE_SAID.test(flag)) unseen.push(flag);
    }
    removeFiles(project);
    expect(unseen).toEqual([]);
  });

  it.concurrent('sees every grant that is added', async () => {
    const project = await started('python');
    const { head, flags, image } = commandOf(project);
    const secret = 'a-secret-in-the-environment';
    const unseen: string[] = [];
    for (const [grant, fact] of GRANTS) {
      const words = grant.map((word) => word.replace('PORT', '48123').replace('SECRET', secret));
      const found = await foundAfter(project, [head, ...flags, ...words, image], { secrets: [secret], fact });
      if (!found.some((one) => one.includes(fact))) unseen.push(`${grant.join(' ')}: ${found.join('; ')}`);
    }
    removeFiles(project);
    expect(unseen).toEqual([]);
  });

  it.concurrent('sees all of a bare docker run', async () => {
    const project = await started('static-binary');
    const { image } = commandOf(project);
    const container = containerOf(project.spec, project.spec.services[0]?.name ?? '');
    const found = await foundAfter(project, ['docker', 'run', '--detach', '--name', container, '--user', '0:0', image]);
    removeFiles(project);
    const named = ['uid of app', 'gid of app', 'effective capabilities', 'bounding capabilities', 'no new privileges', 'root file system'];
    for (const fact of [...named, 'memory', 'CPUs', 'processes', 'limit core', 'restart', 'networks', 'sockets', 'own cgroup namespace']) {
      expect(
        found.some((one) => one.startsWith(fact)),
        `${fact} in\n${found.join('\n')}`,
      ).toBe(true);
    }
  });
});
