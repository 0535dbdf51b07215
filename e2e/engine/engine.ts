/** The engine of this machine: commands, facts, and whether it may be missing. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Everything that the suite makes on an engine starts with this. */
export const PREFIX = 'ihx-';

// Engine 20.10's client builds with BuildKit by itself; a newer client without the buildx plugin does not.
const plain = spawnSync('docker', ['buildx', 'version'], { stdio: 'ignore' }).status !== 0 && existsSync('/usr/bin/docker');
const ENVIRONMENT = { ...process.env, DOCKER_BUILDKIT: '1', ...(plain && { PATH: `/usr/bin:${process.env.PATH}` }) };

export { inTurn, recording } from '../turn.ts';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

interface How {
  readonly cwd?: string;
  readonly input?: string;
  readonly env?: Record<string, string>;
  /** Milliseconds after which it is killed. */
  readonly limit?: number;
}

/** Runs a program to its end, whatever its exit code. */
export function attempt(words: readonly string[], { cwd, input, env, limit = 120_000 }: How = {}): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const [program = '', ...rest] = words;
    const child = spawn(program, rest, { cwd, env: { ...ENVIRONMENT, ...env }, timeout: limit });
    let [out, err] = ['', ''];
    child.stdout.on('data', (part) => {
      out += part;
    });
    child.stderr.on('data', (part) => {
      err += part;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, out, err }));
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}

/** Runs a program that must succeed, and gives its output. */
export async function run(words: readonly string[], how?: How): Promise<string> {
  const { code, out, err } = await attempt(words, how);
  if (code !== 0) throw new Error(`${words.join(' ')} ended with ${code}\n${err}${out}`.slice(0, 4000));
  return out.trim();
}

/** Which daemon is spoken to; the suite's second one runs in a network namespace of its own. */
export interface Engine {
  readonly host?: string;
  readonly netns?: string;
}
export const environmentOf = ({ host }: Engine): Record<string, string> => (host === undefined ? {} : { DOCKER_HOST: host });
export const docker = (engine: Engine, ...words: string[]): Promise<string> => run(['docker', ...words], { env: environmentOf(engine) });

export const THIS: Engine = {};

/** Words that run a command where the engine's published ports are. */
export const nearby = ({ netns }: Engine, words: readonly string[]): readonly string[] =>
  netns === undefined ? words : ['nsenter', `--net=${netns}`, ...words];

export interface EngineFacts {
  readonly engine: string;
  readonly runc: string;
  readonly kernel: string;
  readonly cgroup: 'v1' | 'v2';
}

export async function engineFacts(): Promise<EngineFacts> {
  const version = JSON.parse(await docker(THIS, 'version', '--format', '{{json .Server}}'));
  const runc = version.Components.find(({ Name }: { Name: string }) => Name === 'runc');
  return {
    engine: version.Version,
    runc: runc?.Version ?? 'unknown',
    kernel: readFileSync('/proc/sys/kernel/osrelease', 'utf8').trim(),
    cgroup: existsSync('/sys/fs/cgroup/cgroup.controllers') ? 'v2' : 'v1',
  };
}

const answers = spawnSync('docker', ['version'], { stdio: 'ignore' }).status === 0;
const root = process.getuid?.() === 0;

/** The suite reads /proc of containers, so it needs root on the engine's own machine. */
export const usable = answers && root;
if (!usable) {
  const why = answers ? 'this is not root' : 'no Docker Engine answers';
  if (process.env.IRONHULL_ENGINE === 'required') throw new Error(`engine suite: ${why}, and IRONHULL_ENGINE=required`);
  console.warn(`SKIPPED: the engine suite, because ${why}. e2e/engine/setup.sh prepares a Debian 12 machine.`);
}

/**
 * Removes containers, networks and volumes of one project, or all of the whole suite with its images. Images of a project
 * stay until then: where two projects have built the same one, Engine 20.10 may delete it between tag and run.
 */
export async function sweep(engine: Engine, project?: string): Promise<void> {
  const isOurs = (name: string) => (project === undefined ? name.startsWith(PREFIX) : new RegExp(`^${project}[-_/]`).test(name));
  const named = async (words: string[]) => (await docker(engine, ...words)).split('\n').filter(isOurs);
  const remove = async (words: string[], names: string[]) => {
    if (names.length > 0) await attempt(['docker', ...words, ...names], { env: environmentOf(engine) });
  };
  await remove(['rm', '--force', '--volumes'], await named(['ps', '--all', '--format', '{{.Names}}']));
  await remove(['network', 'rm'], await named(['network', 'ls', '--format', '{{.Name}}']));
  await remove(['volume', 'rm'], await named(['volume', 'ls', '--format', '{{.Name}}']));
  if (project === undefined) await remove(['image', 'rm'], await named(['images', '--format', '{{.Repository}}:{{.Tag}}']));
}

/** What a caught value says. */
export const said = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const LOCK = join(tmpdir(), 'ihx-engine.lock');
const isAlive = (pid: number): boolean => existsSync(`/proc/${pid}`);

/** Before each file: nothing of an earlier run is left, and no other run is under way on this machine. */
export async function begin(): Promise<void> {
  // The parent is the one process that all files of a run share.
  const other = existsSync(LOCK) ? Number(readFileSync(LOCK, 'utf8')) : process.ppid;
  if (other !== process.ppid && isAlive(other)) throw new Error(`the engine suite runs already, as process ${other}`);
  writeFileSync(LOCK, String(process.ppid));
  for (const name of readdirSync(tmpdir())) if (name.startsWith(`${PREFIX}plan-`)) rmSync(join(tmpdir(), name), { recursive: true });
  await sweep(THIS);
}

/** Asks until there is an answer that is not undefined. */
export async function until<T>(ask: () => Promise<T | undefined>, limit: number, what: string): Promise<T> {
  const end = Date.now() + limit;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > end) throw new Error(`waited ${limit / 1000} s for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
}
