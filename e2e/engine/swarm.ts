/** Plans on a Swarm of one node: its daemon has the plan's own daemon.json, its tasks come from the plan's own stack.yaml. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import swarm from '../../app/core/formats/swarm/writer.ts';
import { heldOn } from '../../app/core/losses.ts';
import { recommend } from '../../app/core/recommend.ts';
import { patchRun } from '../../app/core/spec/edit.ts';
import type { Service, Spec } from '../../app/core/spec/spec.ts';
import { attempt, docker, type Engine, type EngineFacts, environmentOf, PREFIX, run, until } from './engine.ts';
import { differences } from './expectations.ts';
import { provideFor } from './images/stand-ins.ts';
import { observe } from './observed.ts';
import { type Project, removeFiles, secretsOf, write } from './project.ts';
import { type SecondEngine, secondEngine } from './second-engine.ts';

export const planFor = (workload: string, { cgroup }: EngineFacts): Spec =>
  recommend(workload, `${PREFIX}swarm-${workload}`, { target: 'swarm', ...(cgroup === 'v1' && { cgroup }) });

/** The plan's files with its image built. */
export async function built(plan: Spec): Promise<Project> {
  const project = await write(plan);
  for (const { workload, run: runs } of plan.services) {
    await provideFor(workload, ['full']);
    if (runs.image === undefined) throw new Error('a plan without the name of its image');
    await run(['docker', 'build', '--quiet', '--tag', runs.image, '.'], { cwd: project.directory, limit: 600_000 });
  }
  return project;
}

/** A manager with the images of these projects; the first one's daemon.json is that of the node. */
export async function manager(projects: readonly Project[], images: readonly string[]): Promise<SecondEngine> {
  const own = projects.flatMap(({ spec }) => spec.services.flatMap(({ run: { image } }) => image ?? []));
  const [first] = projects;
  const second = await secondEngine([...images, ...own], first && readFileSync(join(first.directory, 'daemon.json'), 'utf8'));
  try {
    await docker(second.engine, 'swarm', 'init', '--listen-addr', '127.0.0.1', '--advertise-addr', '127.0.0.1');
  } catch (error) {
    await second.stop();
    throw error;
  }
  return second;
}

/** The container of the one task of a service, as soon as it runs; a Swarm calls it starting until it is healthy. */
export async function taskOf(engine: Engine, stack: string, service: string): Promise<string> {
  const name = `${stack}_${service}`;
  const running = async () => {
    const words = ['service', 'ps', '--no-trunc', '--filter', 'desired-state=running', '--format', '{{.CurrentState}}|{{.ID}}', name];
    const [state, id] = (await docker(engine, ...words)).split('|');
    if (!/^(?:Starting|Running)/.test(state ?? '')) return undefined;
    const container = await docker(engine, 'inspect', '--format', '{{.Status.ContainerStatus.ContainerID}}', id ?? '');
    const { out } = await attempt(['docker', 'inspect', '--format', '{{.State.Running}}', container], { env: environmentOf(engine) });
    return out.trim() === 'true' ? container : undefined;
  };
  try {
    return await until(running, 120_000, `a task of ${name}`);
  } catch (error) {
    const { out } = await attempt(['docker', 'service', 'ps', '--no-trunc', '--format', '{{.CurrentState}} {{.Error}}', name], {
      env: environmentOf(engine),
    });
    const log = await attempt(['docker', 'service', 'logs', '--tail', '20', name], { env: environmentOf(engine), limit: 10_000 });
    throw new Error(`${(error as Error).message}\n${out}${log.out}${log.err}`, { cause: error });
  }
}

/** The commands that stand beside the file, as they stand there; what pushes an image has nowhere to push it to. */
export async function deploy(engine: Engine, { spec, directory }: Project): Promise<void> {
  const commands = swarm.apply(spec, '').filter((line) => /^(?:mkdir|docker stack deploy) /.test(line));
  await run(['sh', '-ec', commands.join('\n')], { cwd: directory, env: environmentOf(engine) });
}

/** What a task must be: the plan as far as a Swarm keeps it, with what the daemon says for every container. */
function expectedOf(spec: Spec, { name }: Service): Spec {
  const { noNewPrivileges } = spec.host;
  const held = heldOn(spec);
  const own = held.services.find((service) => service.name === name)?.run.noNewPrivileges;
  // The orchestrator stops tasks and starts them anew; the engine is told nothing of it.
  return patchRun(held, name, { noNewPrivileges: own ?? noNewPrivileges, restart: undefined, stopGracePeriod: undefined });
}

/** Where the task differs from its plan; empty: it is what the plan says. */
export async function differencesOf(engine: Engine, project: Project, facts: EngineFacts): Promise<string[]> {
  const { spec } = project;
  const found: string[] = [];
  for (const service of spec.services) {
    const observed = await observe(engine, await taskOf(engine, spec.project.name, service.name));
    const seen = { ...observed, restart: observed.restart === '' ? 'no' : observed.restart };
    const expected = expectedOf(spec, service);
    const held = expected.services.find(({ name }) => name === service.name) as Service;
    found.push(...differences(expected, held, seen, facts, secretsOf(project)));
  }
  return found;
}

/** Waits until the health checks of the images succeed; the engine itself asks every half minute alone. */
export async function well(engine: Engine, { spec }: Project): Promise<void> {
  for (const { name, build } of spec.services) {
    const words = build.healthcheck?.test?.words;
    if (!words) continue;
    const asked = async () => {
      const container = await taskOf(engine, spec.project.name, name);
      const { code } = await attempt(['docker', 'exec', container, ...words], { env: environmentOf(engine), limit: 20_000 });
      return code === 0 || undefined;
    };
    await until(asked, 120_000, `${name} to be well`);
  }
}

/** How the orchestrator starts tasks anew and stops them: `on-failure 5, 30s`. */
export const orchestrated = (engine: Engine, stack: string, service: string): Promise<string> =>
  docker(
    engine,
    'service',
    'inspect',
    '--format',
    '{{with .Spec.TaskTemplate}}{{with .RestartPolicy}}{{.Condition}}{{with .MaxAttempts}} {{.}}{{end}}{{end}}{{with .ContainerSpec.StopGracePeriod}}, {{.}}{{end}}{{end}}',
    `${stack}_${service}`,
  );

export async function removed(engine: Engine, project: Project): Promise<void> {
  await attempt(['docker', 'stack', 'rm', project.spec.project.name], { env: environmentOf(engine) });
  removeFiles(project);
}
