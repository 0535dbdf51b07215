/** One plan from its files to its end: it builds, answers, is what its Spec says, does so again on the same data, and stops. */
import { expect } from 'vitest';
import type { Boot } from '../../app/core/workloads/evidence.ts';
import { workloadNamed } from '../../app/core/workloads/registry.ts';
import { attempt, docker, type Engine, type EngineFacts, environmentOf, said, sweep, THIS } from './engine.ts';
import { differences } from './expectations.ts';
import { provideFor } from './images/stand-ins.ts';
import { loaded } from './load.ts';
import { type Observed, observe } from './observed.ts';
import type { Plan } from './plans.ts';
import { containerOf, reach, removeFiles, secretsOf, start, write } from './project.ts';
import { answers, healthy, kept, type Running } from './protocols.ts';
import { record } from './record.ts';
import { troubles, verified } from './verified.ts';

/** What a process ends with when it obeys the stop signal: by itself, by the signal, or by Go's own handler. */
const GOOD_ENDS = [0, 2, 143];

const secondsSince = (begin: number): number => Math.round((Date.now() - begin) / 100) / 10;

async function stops(engine: Engine, container: string): Promise<{ seconds: number; exitCode: number }> {
  const begin = Date.now();
  await docker(engine, 'stop', container);
  const seconds = secondsSince(begin);
  return { seconds, exitCode: Number(await docker(engine, 'inspect', '--format', '{{.State.ExitCode}}', container)) };
}

/** Plans that carry a short load as well: those whose limits and capabilities the page recommends. */
const LOADED = /: (?:recommended|root entrypoint)$/;

export async function conforms({ name, workload, spec: plan, flavours }: Plan, facts: EngineFacts, engine = THIS): Promise<void> {
  await provideFor(workload, flavours);
  const project = await write(plan);
  const [service] = project.spec.services;
  if (!service) throw new Error('a plan without a service');
  const container = containerOf(project.spec, service.name);
  const boots: Boot[] = [];
  const check = async (when: 'first start' | 'second start'): Promise<[Observed, Running]> => {
    const running = await reach(engine, project, service, workloadNamed(workload).port);
    if (when === 'second start') expect(await kept(workload, running), 'data of the first start').toBe(running.data ? '7' : undefined);
    await answers(workload, running);
    const began = Date.parse(await docker(engine, 'inspect', '--format', '{{.State.StartedAt}}', container));
    boots.push({ data: running.data ? (when === 'first start' ? 'new' : 'kept') : 'none', seconds: secondsSince(began) });
    const words = service.build.healthcheck?.test?.words;
    if (words) expect(await healthy(running, words), `health check, ${when}`).toBe('healthy');
    const seen = await observe(engine, container);
    const found = differences(project.spec, service, seen, facts, secretsOf(project));
    if (found.length > 0) throw new Error([when, ...found].join('\n'));
    if (when === 'first start') expect(troubles((await verified(engine, project.spec)).results), 'verify.sh').toEqual([]);
    return [seen, running];
  };
  try {
    await start(engine, project);
    await check('first start');
    await start(engine, project);
    const [seen, running] = await check('second start');
    const load = LOADED.test(name) && engine.netns === undefined ? await loaded(workload, running) : undefined;
    expect(load?.failed ?? 0, `requests without an answer, of ${load?.requests}`).toBe(0);
    const stop = await stops(engine, container);
    expect(GOOD_ENDS, `exit code after docker stop, ${stop.seconds} s`).toContain(stop.exitCode);
    record({ name, workload, project, service, seen, boots, ...(load && { load }), stop, engine });
  } catch (error) {
    const { out, err } = await attempt(['docker', 'logs', '--tail', '30', container], { env: environmentOf(engine) });
    throw new Error(`${said(error)}\n${out}${err}`, { cause: error });
  } finally {
    await sweep(engine, project.spec.project.name);
    removeFiles(project);
  }
}
