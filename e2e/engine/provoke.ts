/** Starts a plan as its files and waits until its log tells what is wrong with it, or until it answers. */
import { expect } from 'vitest';
import { breakages } from '../../app/core/breakages/registry.ts';
import { renameProjectOf } from '../../app/core/spec/rename.ts';
import type { Spec } from '../../app/core/spec/spec.ts';
import { resolve } from '../../app/core/symptoms/resolve.ts';
import { workloadNamed } from '../../app/core/workloads/registry.ts';
import type { Broken } from './broken.ts';
import { attempt, docker, PREFIX, sweep, THIS } from './engine.ts';
import { containerOf, type Project, reach, removeFiles, write } from './project.ts';
import { answers, kept } from './protocols.ts';
import { commandOf } from './record.ts';

const LIMIT = 60_000;
const STATE = 'OOMKilled={{.State.OOMKilled}} ExitCode={{.State.ExitCode}}';
const HEALTH = '{{with .State.Health}}{{range .Log}}{{.Output}}{{"\\n"}}{{end}}{{end}}';

/** Everything that a person would look at: what run.sh said, the log, how it ended, what its health check said. */
async function logOf(container: string, started: string): Promise<string> {
  const { out, err } = await attempt(['docker', 'logs', container]);
  const state = await attempt(['docker', 'inspect', '--format', STATE, container]);
  const health = await attempt(['docker', 'inspect', '--format', HEALTH, container]);
  const ended = /ExitCode=[1-9]|OOMKilled=true/.test(state.out) ? state.out : '';
  return [started, out, err, ended, health.out].filter((part) => part.trim() !== '').join('\n');
}

const begun = (project: Project) => attempt(['sh', 'run.sh'], { cwd: project.directory, limit: 300_000 });

async function answering(workload: string, project: Project): Promise<void> {
  const [service] = project.spec.services;
  if (service) await answers(workload, await reach(THIS, project, service, workloadNamed(workload).port));
}

/** What the broken plan leaves in its log; `lost`: after a second start nothing of the first is there. */
export async function provoked(workload: string, spec: Spec, { breakage, shows }: Broken) {
  const project = await write(spec);
  const [service] = project.spec.services;
  if (!service) throw new Error('a plan without a service');
  const container = containerOf(project.spec, service.name);
  try {
    const { out, err } = await begun(project);
    const said = `${out}\n${err}`;
    let lost = false;
    if (shows !== undefined) await answering(workload, project);
    if (shows === 'stop') await docker(THIS, 'stop', container);
    if (shows === 'twice') {
      await begun(project);
      lost = (await kept(workload, await reach(THIS, project, service, workloadNamed(workload).port))) !== '7';
    }
    const isEnd = breakages.get(breakage)?.family.startsWith('exit 1') ?? false;
    const tells = (log: string) =>
      (!isEnd || !log.includes('OOMKilled=true ExitCode=0')) &&
      resolve(log, spec).symptoms.some(({ causes }) => causes.some(({ id, here }) => here && id === breakage));
    const end = Date.now() + LIMIT;
    let log = await logOf(container, said);
    while (shows !== 'twice' && !tells(log) && Date.now() < end) {
      await new Promise((next) => setTimeout(next, 400));
      log = await logOf(container, said);
    }
    const exit = /ExitCode=([1-9]\d*)/.exec(log)?.[1];
    return { log, lost, command: commandOf(project), ...(exit !== undefined && { exit: Number(exit) }) };
  } finally {
    await sweep(THIS, project.spec.project.name);
    removeFiles(project);
  }
}

/** Cures often lead to the same plan: each is started once. */
const known = new Map<string, Promise<string>>();
let number = 0;

async function works(workload: string, spec: Spec, shows: Broken['shows']): Promise<string> {
  const project = await write(renameProjectOf(spec, `${PREFIX}c${number++}`));
  const [service] = project.spec.services;
  const container = containerOf(project.spec, service?.name ?? '');
  try {
    const { code, out, err } = await begun(project);
    if (code !== 0) throw new Error(`run.sh ended with ${code}\n${out}${err}`);
    await answering(workload, project).catch(async (cause) => {
      throw new Error(`${await logOf(container, '')}`.slice(-3000), { cause });
    });
    const logs = await attempt(['docker', 'logs', container]);
    if (shows === 'stop') {
      await docker(THIS, 'stop', container);
      expect(Number(await docker(THIS, 'inspect', '--format', '{{.State.ExitCode}}', container)), 'exit code after docker stop').not.toBe(
        137,
      );
    }
    return `${logs.out}${logs.err}`;
  } finally {
    await sweep(THIS, project.spec.project.name);
    removeFiles(project);
  }
}

/** Starts the plan, sees that it answers (and, where that was the matter, stops by itself), and gives its log. */
export function cured(workload: string, spec: Spec, shows?: Broken['shows']): Promise<string> {
  const key = `${workload} ${shows === 'stop'} ${JSON.stringify(renameProjectOf(spec, 'same'))}`;
  const found = known.get(key) ?? works(workload, spec, shows);
  known.set(key, found);
  return found;
}
