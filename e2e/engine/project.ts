/** A plan as its files on disk, unchanged as the app writes them, with a sample application beside them. */
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { nameOf } from '../../app/core/formats/run/names.ts';
import { textOf } from '../../app/core/formats/statements.ts';
import { artifact, wantedFiles, writers } from '../../app/core/formats/writers.ts';
import { patchRun } from '../../app/core/spec/edit.ts';
import type { Service, Spec } from '../../app/core/spec/spec.ts';
import { attempt, docker, type Engine, environmentOf, nearby, PREFIX, run } from './engine.ts';
import type { Running } from './protocols.ts';

export interface Project {
  readonly spec: Spec;
  readonly directory: string;
}

const taken = new Set<number>();
/** A port of this machine that nobody listens on now. */
const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });

/** The plan with host ports that are free here; everything else stays. */
async function withFreePorts(spec: Spec): Promise<Spec> {
  let result = spec;
  for (const service of spec.services) {
    const ports = [];
    for (const port of service.run.ports ?? []) {
      let published = await freePort();
      while (taken.has(published)) published = await freePort();
      taken.add(published);
      ports.push({ ...port, published });
    }
    if (ports.length > 0) result = patchRun(result, service.name, { ports });
  }
  return result;
}

const PLACE = join(tmpdir(), `${PREFIX}plan-`);
const SAMPLES = join(import.meta.dirname, 'apps');

/** Writes every file that the plan calls for. */
export async function write(plan: Spec): Promise<Project> {
  const spec = await withFreePorts(plan);
  const files = wantedFiles(spec).map(({ format, service }) => {
    const found = writers.get(format);
    if (!found) throw new Error(`no format ${format}`);
    return artifact(found, spec, service);
  });
  const directory = mkdtempSync(PLACE);
  chmodSync(directory, 0o755);
  for (const { name, workload, build, run } of spec.services) {
    const place = spec.services.length > 1 ? join(directory, name) : directory;
    const sample = [workload, build.recipe].find((folder) => folder !== undefined && existsSync(join(SAMPLES, folder)));
    if (build.recipe && sample) cpSync(join(SAMPLES, sample), place, { recursive: true });
    for (const { source } of run.binds ?? []) {
      mkdirSync(join(directory, source), { recursive: true });
      if (typeof run.user?.uid === 'number') chownSync(join(directory, source), run.user.uid, Number(run.user.gid));
    }
  }
  for (const { path, lines } of files) {
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    writeFileSync(join(directory, path), textOf(lines));
  }
  return { spec, directory };
}

export const removeFiles = ({ directory }: Project): void => rmSync(directory, { recursive: true, force: true });

/** `sh run.sh`, as the person types it. */
export const start = (engine: Engine, { directory }: Project): Promise<string> =>
  run(['sh', 'run.sh'], { cwd: directory, env: environmentOf(engine), limit: 300_000 });

export const containerOf = (spec: Spec, service: string): string =>
  nameOf({ project: spec.project.name, given: new Map() }, 'container', service);

/** Where the service is reached from the host. */
export async function reach(
  engine: Engine,
  { spec }: Project,
  { name, run }: Service,
  target: number,
  container = containerOf(spec, name),
): Promise<Running> {
  const [port] = run.ports ?? [];
  const data = (run.volumes ?? run.binds?.filter(({ readOnly }) => !readOnly) ?? []).length > 0;
  if (port?.published !== undefined) return { engine, container, address: port.address ?? '127.0.0.1', port: port.published, data };
  const address = await docker(engine, 'inspect', '--format', '{{range .NetworkSettings.Networks}}{{.IPAddress}} {{end}}', container);
  return { engine, container, address: address.split(' ')[0] ?? '', port: target, data };
}

/** Values of the secret files that run.sh has made. */
export const secretsOf = ({ spec, directory }: Project): string[] =>
  spec.services.flatMap(({ run }) => (run.secrets ?? []).map(({ source }) => readFileSync(join(directory, source), 'utf8').trim()));

/** Whether a TCP connection succeeds, from where the engine's ports are. */
export async function connects(engine: Engine, address: string, port: number): Promise<boolean> {
  const { code } = await attempt(nearby(engine, ['busybox', 'nc', '-w', '2', address, String(port)]), { input: '', limit: 6_000 });
  return code === 0;
}
