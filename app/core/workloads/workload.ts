/**
 * What runs inside a container, and what it needs to keep working. Every need was seen on a real engine;
 * `evidence.json` beside it says when and how.
 */
import type { ContainerPath } from '../spec/path.ts';
import type { Build, Command, EnvironmentVariable, Healthcheck, Recipe, User } from '../spec/spec.ts';

export const FLAVOURS = ['distroless', 'scratch', 'slim', 'alpine', 'full'] as const;
export type Flavour = (typeof FLAVOURS)[number];

/** Distribution of a base image; it decides how users are made and packages installed. */
export type Distribution = 'debian' | 'alpine' | 'none';

export type Base = Pick<Build, 'repository' | 'version' | 'variant'> & {
  readonly distribution: Distribution;
  /** Whether the image has /bin/sh. */
  readonly shell: boolean;
  /** User of the base image when the Spec names none: `root` also for images whose entrypoint starts as root and drops. */
  readonly user: 'root' | User;
};

export interface Writable {
  readonly path: ContainerPath;
  readonly size: number;
  readonly mode: number;
  /** The program runs or maps files from here. */
  readonly exec?: true;
  /** In the image the directory belongs to root and nobody else may write to it. */
  readonly ofRoot?: true;
  /** Why it is written to, for the page: "proxy and upload buffers". */
  readonly why: string;
}

export interface DataDirectory {
  readonly path: ContainerPath;
  /** Name of the volume, without the project's prefix. */
  readonly volume: string;
  readonly mode: number;
  /** In the image everybody may write to it (1777), and a new volume takes that over. */
  readonly ofAll?: true;
  /** Environment variable that puts the data elsewhere. */
  readonly variable?: string;
}

/** Tags before a major version, or those of Alpine Linux, and what is theirs alone. */
export interface Variant extends Partial<Pick<Workload, 'uid' | 'gid' | 'data' | 'imageVolumes'>> {
  readonly tags: 'alpine' | { readonly before: number };
}

export interface Workload {
  /** `nginx`, `PostgreSQL`, `Node.js service`. */
  readonly title: string;
  /** What it is, short enough for one line of the start page: "Static files or a reverse proxy." */
  readonly summary: string;
  /** Words to find it by. */
  readonly keywords: readonly string[];
  /** Only other services should reach it: a store of data, or a program behind a web server. */
  readonly backend: boolean;
  /** Default service name: `web`, `app`, `db`. */
  readonly service: string;
  readonly bases: { readonly [F in Flavour]?: Base };
  readonly flavour: Flavour;
  /** Newest first. `until`: end of security support, ISO date, from the publisher's table, read on `asOf`; absent: no day is named yet. */
  readonly releases: readonly { readonly version: string; readonly until?: string }[];
  readonly asOf: string;
  readonly recipe?: Recipe;
  /** Where the program is built in another image than it runs in. */
  readonly builder?: Base;
  readonly uid: number;
  readonly gid: number;
  /** The user exists in the base image's /etc/passwd (by name), so none has to be made. */
  readonly userInImage?: string;
  readonly port: number;
  /** Written at run time and worth nothing afterwards. */
  readonly writable: readonly Writable[];
  readonly data: readonly DataDirectory[];
  /** VOLUME declarations of the official image. */
  readonly imageVolumes: readonly ContainerPath[];
  /** What other tags of the official image have otherwise, as their Dockerfiles say; a later one counts over an earlier. */
  readonly variants?: readonly Variant[];
  /** Smallest capabilities when started as another uid than 0: those that the program's file carries, without which the kernel does not run it. */
  readonly capabilities: readonly string[];
  /** Smallest capabilities when the official entrypoint starts as root and drops; absent: there is no such entrypoint. */
  readonly rootEntrypoint?: { readonly capabilities: readonly string[]; readonly onRootOwnedBind: readonly string[] };
  /** Recommended limits, bytes and counts, and the smallest that worked. */
  readonly memory: number;
  readonly memoryFloor: number;
  readonly pids: number;
  readonly pidsFloor: number;
  readonly nofile: number;
  readonly shmSize?: number;
  /** Of /dev/shm: half of it was seen to be too little; absent: it shares no memory. */
  readonly shmFloor?: number;
  /** It looks its own user up, so that the uid needs an entry in the image's /etc/passwd. */
  readonly needsName?: true;
  /** PID 1 does not reap children or ignores SIGTERM. */
  readonly needsInit: boolean;
  readonly stopSignal?: string;
  readonly stopGracePeriod?: number;
  readonly environment: readonly EnvironmentVariable[];
  readonly entrypoint?: Command;
  readonly command?: Command;
  readonly healthcheck?: Healthcheck;
  /** Secrets read from files; the name is the file's name below /run/secrets. `variable` receives the path. */
  readonly secrets: readonly { readonly name: string; readonly variable?: string }[];
  /** Patterns of .dockerignore beyond the common ones. */
  readonly ignore: readonly string[];
  /** Facts that the page tells, one sentence each. */
  readonly notes: readonly string[];
}

/** Bytes of one mebibyte, for the sizes below. */
export const MIB = 1024 ** 2;

export const defineWorkload = (workload: Workload): Workload => workload;
