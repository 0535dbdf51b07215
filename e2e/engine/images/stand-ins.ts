/**
 * Local images under the names that generated Dockerfiles use, so that the suite needs no registry. They are laid out
 * and started like the official images, from Debian's packages. An image of such a name that came from a registry is
 * used as it is: a machine that has the official images tests those.
 */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeImage } from '../../../app/core/spec/image-reference.ts';
import { workloads } from '../../../app/core/workloads/registry.ts';
import type { Base, Flavour } from '../../../app/core/workloads/workload.ts';
import { attempt, docker, run, THIS } from '../engine.ts';

const LABEL = 'ironhull.stand-in';

interface StandIn {
  readonly directory: string;
  readonly target?: string;
  /** Files of this machine that its build needs beside it. */
  readonly brings?: Readonly<Record<string, string>>;
}

const npm = '/usr/lib/node_modules/npm';
const node: Pick<StandIn, 'directory' | 'brings'> = {
  directory: 'node',
  brings: { node: process.execPath, npm: existsSync(npm) ? npm : join(process.execPath, '../../lib/node_modules/npm') },
};

/** What the others are built from, in this order. */
const GROUND: readonly (readonly [string, StandIn])[] = [
  ['ironhull-stand-in/debian', { directory: 'debian', target: 'slim' }],
  ['ironhull-stand-in/builder', { directory: 'debian', target: 'builder' }],
  ['ironhull-stand-in/alpine', { directory: 'alpine' }],
  ['ironhull-stand-in/distroless', { directory: 'distroless', target: 'static' }],
];

const byFlavour = (directory: string) => (flavour: Flavour) => ({ directory, target: flavour === 'full' ? 'slim' : flavour });

/** The stand-in of a repository, in one flavour. */
const STAND_INS: Readonly<Record<string, (flavour: Flavour) => StandIn>> = {
  nginx: byFlavour('nginx'),
  node: (flavour) => ({ ...byFlavour('node')(flavour), ...node }),
  python: byFlavour('python'),
  redis: byFlavour('redis'),
  'eclipse-temurin': byFlavour('java'),
  'gcr.io/distroless/java25-debian13': () => ({ directory: 'java', target: 'distroless' }),
  'gcr.io/distroless/static-debian13': () => ({ directory: 'distroless', target: 'static' }),
  'gcr.io/distroless/cc-debian13': () => ({ directory: 'distroless', target: 'cc' }),
  maven: () => ({ directory: 'java', target: 'maven' }),
  golang: () => ({ directory: 'golang' }),
  postgres: () => ({ directory: 'postgres' }),
  memcached: byFlavour('memcached'),
  rabbitmq: () => ({ directory: 'rabbitmq' }),
  php: byFlavour('php'),
  haproxy: byFlavour('haproxy'),
  caddy: () => ({ directory: 'caddy' }),
  mariadb: () => ({ directory: 'mariadb' }),
  debian: () => ({ directory: 'debian', target: 'slim' }),
  alpine: () => ({ directory: 'alpine' }),
};

const here = import.meta.dirname;

function recipeOf({ directory, target }: StandIn): string {
  const hash = createHash('sha256');
  const folders = new Set(['debian', 'alpine', 'distroless', directory]);
  for (const folder of folders)
    for (const file of readdirSync(join(here, folder)).sort()) hash.update(readFileSync(join(here, folder, file)));
  return hash
    .update(target ?? '')
    .digest('hex')
    .slice(0, 16);
}

async function build(name: string, standIn: StandIn): Promise<void> {
  const recipe = recipeOf(standIn);
  const found = await attempt(['docker', 'image', 'inspect', '--format', `{{len .RepoDigests}} {{index .Config.Labels "${LABEL}"}}`, name]);
  const [digests, label] = found.out.trim().split(' ');
  // What was pulled has a digest.
  if (found.code === 0 && (label === recipe || digests !== '0')) return;
  const context = mkdtempSync(join(tmpdir(), 'ihx-image-'));
  try {
    cpSync(join(here, standIn.directory), context, { recursive: true });
    for (const [to, from] of Object.entries(standIn.brings ?? {})) cpSync(from, join(context, to), { recursive: true, dereference: true });
    const target = standIn.target === undefined ? [] : ['--target', standIn.target];
    await run(['docker', 'build', '--quiet', '--label', `${LABEL}=${recipe}`, ...target, '--tag', name, context], { limit: 600_000 });
  } finally {
    rmSync(context, { recursive: true });
  }
}

let ground: Promise<void> | undefined;
const layGround = (): Promise<void> =>
  (ground ??= (async () => {
    for (const [name, standIn] of GROUND) await build(name, standIn);
  })());

const built = new Map<string, Promise<void>>();

/** Makes sure that this base image is here. */
async function provide(base: Base, flavour: Flavour): Promise<void> {
  const { repository = '' } = base;
  if (repository === 'scratch') return;
  const standIn = STAND_INS[repository];
  if (!standIn) throw new Error(`no stand-in for ${repository}`);
  await layGround();
  const name = writeImage(base);
  if (!built.has(name)) built.set(name, build(name, standIn(flavour)));
  await built.get(name);
}

/** Every image that a plan of this workload may name in these flavours. */
export async function provideFor(workloadId: string, flavours: readonly Flavour[]): Promise<void> {
  const workload = workloads.get(workloadId);
  if (!workload) throw new Error(`no workload ${workloadId}`);
  for (const flavour of new Set([workload.flavour, ...flavours])) {
    const base = workload.bases[flavour];
    if (base) await provide(base, flavour);
  }
  if (workload.builder) await provide(workload.builder, 'full');
}

/** What the plans of this run were built on. */
export async function groundOfRun(): Promise<string> {
  const names = [...built.keys()];
  if (names.length === 0) return 'none';
  const labels = await docker(THIS, 'image', 'inspect', '--format', `{{index .Config.Labels "${LABEL}"}}`, ...names);
  const own = labels.split('\n').filter((label) => label !== '').length;
  if (own === 0) return 'official images';
  return own === names.length ? "stand-ins for the official images, made from Debian's packages" : 'official images and stand-ins for them';
}
