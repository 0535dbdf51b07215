/** The ladder is climbed as its sheet says: each rung is a patch, its check fails before and passes after, and the service still answers. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textOf } from '../../app/core/formats/statements.ts';
import { artifact, wantedFiles, writers } from '../../app/core/formats/writers.ts';
import { bareLike } from '../../app/core/ladder/bare.ts';
import { fileChanges, patchOfChanges } from '../../app/core/ladder/files.ts';
import { ladder, type Rung } from '../../app/core/ladder/ladder.ts';
import { recommend } from '../../app/core/recommend.ts';
import { patchHost, patchRun } from '../../app/core/spec/edit.ts';
import type { Spec } from '../../app/core/spec/spec.ts';
import { workloadNamed } from '../../app/core/workloads/registry.ts';
import { attempt, begin, type Engine, environmentOf, PREFIX, recording, run, sweep, THIS, usable } from './engine.ts';
import { provideFor } from './images/stand-ins.ts';
import { containerOf, type Project, reach, removeFiles, start, write } from './project.ts';
import { answers } from './protocols.ts';
import { secondEngine } from './second-engine.ts';

const WORKLOADS = recording ? ['nginx', 'node', 'postgres'] : ['nginx', 'node'];
/** What this engine does by itself, so that its check passes before the rung as well. */
const DEFAULTS = ['ipc-namespace'];
/** The rungs of the daemon; they are climbed on a second one. */
const HOST = 5;

const serviceOf = (spec: Spec) => {
  const [service] = spec.services;
  if (!service) throw new Error('a plan without a service');
  return service;
};

/** The checks of a rung that do not print what they should, with what they print. */
async function failing({ checks }: Rung, engine: Engine): Promise<string[]> {
  const found: string[] = [];
  for (const { command, prints } of checks) {
    const { out, err } = await attempt(['sh', '-c', command], { env: environmentOf(engine), limit: 60_000 });
    if (out.trimEnd() !== prints.trimEnd()) found.push(`${command}\nprints ${out}${err}\ninstead of ${prints}`);
  }
  return found;
}

const patched = (project: Project, rung: Rung, ...options: string[]): Promise<string> =>
  run(['patch', '-p1', '--fuzz=0', ...options], { cwd: project.directory, input: patchOfChanges(fileChanges(rung.before, rung.after)) });

/** What the container says of itself, for a rung that it does not survive. */
const logOf = async (project: Project): Promise<string> => {
  const { out, err } = await attempt(['docker', 'logs', '--tail', '20', containerOf(project.spec, serviceOf(project.spec).name)]);
  return out + err;
};

/** The patch is in place: run.sh, as the person types it, and the workload answers. */
async function started(workload: string, project: Project, rung: Rung): Promise<void> {
  for (const command of rung.first) await run(['sh', '-c', command]);
  // A shell that does not obey the stop signal would be waited for at every rung.
  await attempt(['docker', 'rm', '--force', containerOf(rung.after, serviceOf(rung.after).name)]);
  await start(THIS, project);
  const service = serviceOf(rung.after);
  await answers(workload, await reach(THIS, { ...project, spec: rung.after }, service, workloadNamed(workload).port));
}

/** The plan with the ports of this machine that its start has been given. */
const onPortsOf = (plan: Spec, begun: Spec): Spec => {
  const { name, run: planned } = serviceOf(plan);
  const ports = planned.ports?.map((port, index) => ({ ...port, published: serviceOf(begun).run.ports?.[index]?.published ?? 0 }));
  return ports ? patchRun(plan, name, { ports }) : plan;
};

describe.skipIf(!usable)('the ladder on the engine', () => {
  beforeAll(begin);
  afterAll(() => sweep(THIS));

  it.concurrent.for(WORKLOADS)('%s is climbed rung by rung', async (workload) => {
    await provideFor(workload, ['full']);
    const planned = recommend(workload, `${PREFIX}${workload}-ladder`);
    const project = await write(bareLike(planned));
    const plan = onPortsOf(planned, project.spec);
    const rungs = ladder(plan, project.spec).filter(({ risk }) => risk < HOST);
    try {
      await start(THIS, project);
      await answers(workload, await reach(THIS, project, serviceOf(project.spec), workloadNamed(workload).port));
      for (const rung of rungs) {
        const name = rung.controls.join(', ');
        const unseen = DEFAULTS.some((control) => rung.controls.includes(control));
        if (!unseen && rung.checks.length > 0) expect((await failing(rung, THIS)).length, `${name}, before`).toBe(rung.checks.length);
        await patched(project, rung);
        await started(workload, project, rung).catch(async (error: unknown) => {
          throw new Error(`${name}: ${await logOf(project)}`, { cause: error });
        });
        expect(await failing(rung, THIS), name).toEqual([]);
      }
      const last = rungs.at(-1) as Rung;
      for (const { format, service } of wantedFiles(last.after)) {
        const { path, lines } = artifact(writers.get(format) as NonNullable<ReturnType<typeof writers.get>>, last.after, service);
        expect(readFileSync(join(project.directory, path), 'utf8'), path).toBe(textOf(lines));
      }
      await patched(project, last, '-R');
      await started(workload, project, { ...last, after: last.before });
      expect((await failing(last, THIS)).length, 'the way back').toBeGreaterThan(0);
    } finally {
      await sweep(THIS, project.spec.project.name);
      removeFiles(project);
    }
  });

  it('is climbed by a daemon: each check of the host fails without its daemon.json and passes with it', async () => {
    // Not every machine may raise a limit above its own.
    const plan = patchHost(recommend('nginx', `${PREFIX}daemon-ladder`), { nofile: { soft: 512, hard: 1024 } });
    const rungs = ladder(plan).filter(({ risk, checks }) => risk === HOST && checks.length > 0);
    expect(rungs.length).toBeGreaterThan(3);
    const daemon = writers.get('daemon');
    if (!daemon) throw new Error('no daemon.json can be written');
    const without = await secondEngine(['busybox:1.37'], '{}');
    try {
      for (const rung of rungs) expect((await failing(rung, without.engine)).length, `${rung.controls}, before`).toBeGreaterThan(0);
    } finally {
      await without.stop();
    }
    const hardened = await secondEngine(['busybox:1.37'], textOf(daemon.write(plan, serviceOf(plan).name)));
    try {
      for (const rung of rungs) expect(await failing(rung, hardened.engine), rung.controls.join()).toEqual([]);
    } finally {
      await hardened.stop();
    }
  });
});
