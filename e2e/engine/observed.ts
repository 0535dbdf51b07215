/**
 * The probe: what a running container really has, read on the host from /proc, the cgroup files and the engine.
 * It needs nothing inside the image, so an image without a shell is read like any other.
 */
import { existsSync, readdirSync, readFileSync, readlinkSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { attempt, docker, type Engine } from './engine.ts';
import { cgroupOf, familyOf, type Limit, listeningAt, type Mounted, mountsOf, type Process, processOf, resourceLimit } from './kernel.ts';
import { reachedFromOutside, reachesOutside } from './outside.ts';

export interface Observed {
  /** The first process and all that it started. */
  readonly processes: readonly Process[];
  /** Host's number of uid 0 in the container. */
  readonly uidBase: number;
  readonly mounts: readonly Mounted[];
  /** Name of the volume at each target. */
  readonly volumes: ReadonlyMap<string, string>;
  /** Absent: unlimited. */
  readonly memory?: number;
  readonly memorySwap?: number;
  readonly nanoCpus?: number;
  readonly pids?: number;
  readonly cpuShares?: number;
  readonly limits: Readonly<Record<'nofile' | 'nproc' | 'core', Limit>>;
  readonly oomScoreAdj: number;
  /** Namespaces that are not the host's. */
  readonly ownNamespaces: readonly string[];
  readonly networks: readonly string[];
  /** Absent on an engine that has no other machine beside it. */
  readonly reachesOutside?: boolean;
  /** `127.0.0.1:8080`, `[::]:53/udp`, as the host's sockets listen. */
  readonly listening: readonly string[];
  /** Those of the ports that another machine reaches. */
  readonly reachedFromOutside: readonly number[];
  readonly restart: string;
  readonly log: { readonly driver: string; readonly options: Readonly<Record<string, string>> };
  readonly init: boolean;
  readonly stopSignal?: string;
  readonly stopTimeout?: number;
  readonly environment: readonly string[];
  readonly hostname: string;
  /** All that the engine tells about container and image to anybody who may ask. */
  readonly told: string;
  readonly setuidFiles: readonly string[];
  /** Owners of the files directly in /app. */
  readonly applicationOwners: readonly number[];
  /** Owner and mode of a path inside the container; undefined: it is not there. */
  readonly owner: (path: string) => { readonly uid: number; readonly gid: number; readonly mode: number } | undefined;
}

const NAMESPACES = ['cgroup', 'ipc', 'mnt', 'net', 'pid', 'user', 'uts'] as const;

function ownersIn(directory: string): number[] {
  const names = existsSync(directory) ? readdirSync(directory) : [];
  const files = names.map((name) => statSync(join(directory, name))).filter((file) => file.isFile());
  return [...new Set(files.map(({ uid }) => uid))];
}

async function reached(ports: readonly number[]): Promise<number[]> {
  const open = await Promise.all(ports.map(reachedFromOutside));
  return ports.filter((_, index) => open[index]);
}

/** Host ports that the engine says it has published for a container. */
const publishedOf = (ports: Readonly<Record<string, readonly { HostPort: string }[] | null>>): number[] => [
  ...new Set(
    Object.values(ports)
      .flatMap((bindings) => bindings ?? [])
      .map(({ HostPort }) => Number(HostPort)),
  ),
];

/** Reads a running container. */
export async function observe(engine: Engine, container: string): Promise<Observed> {
  const [inspected] = JSON.parse(await docker(engine, 'inspect', container));
  const [image] = JSON.parse(await docker(engine, 'image', 'inspect', inspected.Image));
  const history = await docker(engine, 'history', '--no-trunc', '--format', '{{.CreatedBy}}', inspected.Image);
  const pid = String(inspected.State.Pid);
  if (pid === '0') throw new Error(`${container} does not run: ${inspected.State.Error}`);
  const root = `/proc/${pid}/root`;
  const ports = publishedOf(inspected.NetworkSettings.Ports);
  const find = await attempt(['find', `${root}/`, '-xdev', '-perm', '/6000', '-type', 'f']);
  const host = inspected.HostConfig;
  return {
    processes: familyOf(pid).flatMap((member) => processOf(member) ?? []),
    uidBase: Number(readFileSync(`/proc/${pid}/uid_map`, 'utf8').trim().split(/\s+/)[1]),
    mounts: mountsOf(pid),
    volumes: new Map(
      inspected.Mounts.filter(({ Type }: { Type: string }) => Type === 'volume').map(
        ({ Destination, Name }: { Destination: string; Name: string }) => [Destination, Name],
      ),
    ),
    ...cgroupOf(pid),
    limits: {
      nofile: resourceLimit(pid, 'Max open files'),
      nproc: resourceLimit(pid, 'Max processes'),
      core: resourceLimit(pid, 'Max core file size'),
    },
    oomScoreAdj: Number(readFileSync(`/proc/${pid}/oom_score_adj`, 'utf8')),
    ownNamespaces: NAMESPACES.filter((name) => readlinkSync(`/proc/${pid}/ns/${name}`) !== readlinkSync(`/proc/self/ns/${name}`)),
    networks: Object.keys(inspected.NetworkSettings.Networks).sort(),
    ...(engine.netns === undefined && { reachesOutside: await reachesOutside(pid) }),
    listening: await listeningAt(engine, new Set(ports)),
    reachedFromOutside: engine.netns === undefined ? await reached(ports) : [],
    restart: `${host.RestartPolicy.Name}${host.RestartPolicy.MaximumRetryCount ? `:${host.RestartPolicy.MaximumRetryCount}` : ''}`,
    log: { driver: host.LogConfig.Type, options: host.LogConfig.Config ?? {} },
    init: /docker-init|tini/.test(readFileSync(`/proc/${pid}/cmdline`, 'utf8')),
    ...(image.Config.StopSignal && { stopSignal: image.Config.StopSignal }),
    ...(inspected.Config.StopTimeout !== undefined && { stopTimeout: inspected.Config.StopTimeout }),
    environment: inspected.Config.Env ?? [],
    hostname: inspected.Config.Hostname,
    told: JSON.stringify([inspected, image]) + history,
    setuidFiles: find.out.split('\n').filter((line) => line !== ''),
    applicationOwners: ownersIn(`${root}/app`),
    owner: (path) => {
      try {
        const { uid, gid, mode } = statSync(root + path);
        return { uid, gid, mode: mode & 0o7777 };
      } catch {
        return undefined;
      }
    },
  };
}
