/** Keys of a compose service that hold one value or a list of short strings: how each is written and read. */
import { say } from '../../../languages/say.ts';
import { readBytes, readCpus, readDuration, writeBytes, writeDuration } from '../../spec/quantity.ts';
import type { Run } from '../../spec/spec.ts';
import * as syntax from './syntax.ts';
import { quoted, scalar } from './yaml-scalar.ts';

export type RunLeaf = keyof Run;

export interface ScalarKey {
  readonly leaf: RunLeaf;
  /** What is accepted, for the message beside a value that is not. */
  readonly expects: string;
  /** YAML of the value; `undefined` where the Spec says nothing. */
  readonly write: (run: Run) => string | undefined;
  readonly read: (text: string) => Partial<Run> | undefined;
}

function one<L extends RunLeaf>(
  leaf: L,
  expects: string,
  write: (value: NonNullable<Run[L]>) => string,
  read: (text: string) => NonNullable<Run[L]> | undefined,
): ScalarKey {
  return {
    leaf,
    expects,
    write: (run) => (run[leaf] === undefined ? undefined : write(run[leaf])),
    read: (text) => {
      const value = read(text);
      return value === undefined ? undefined : ({ [leaf]: value } as Partial<Run>);
    },
  };
}

/** Compose takes the words of YAML 1.1 too, whatever the reader makes of them. */
export const readSwitch = (text: string): boolean | undefined =>
  /^(?:true|yes|y|on)$/i.test(text) ? true : /^(?:false|no|n|off)$/i.test(text) ? false : undefined;
type LeavesOf<T> = { [L in RunLeaf]: NonNullable<Run[L]> extends T ? (T extends NonNullable<Run[L]> ? L : never) : never }[RunLeaf];

const toggle = (leaf: LeavesOf<boolean>) => one(leaf, say`true or false`, String, readSwitch);
const bytes = (leaf: LeavesOf<number>) => one(leaf, say`a size such as 256m`, writeBytes, readBytes);
const whole = (leaf: LeavesOf<number>) => one(leaf, say`a whole number`, String, syntax.readWhole);
const text = (leaf: LeavesOf<string>, expects: string) => one(leaf, expects, scalar, (value) => (value === '' ? undefined : value));
const among = <L extends RunLeaf>(leaf: L, ...words: (NonNullable<Run[L]> & string)[]) =>
  one(leaf, words.join(', '), scalar as (value: NonNullable<Run[L]>) => string, (value) => words.find((word) => word === value));

/** Nine places are nano-CPUs; never an exponent, which YAML 1.1 would take for a string. */
const writeCpus = (nano: number): string => (nano / 1e9).toFixed(9).replace(/\.?0+$/, '');

export const SCALARS: { readonly [key: string]: ScalarKey } = {
  image: text('image', say`an image reference`),
  user: one('user', 'uid:gid', (user) => quoted(syntax.writeUser(user)), syntax.readUser),
  read_only: toggle('readOnlyRootFilesystem'),
  privileged: toggle('privileged'),
  userns_mode: among('userns', 'host'),
  pid: one('pid', say`host or service:<name>`, scalar, (value) => (/^(?:host|service:.+)$/.test(value) ? value : undefined)),
  ipc: among('ipc', 'private', 'none', 'shareable', 'host'),
  shm_size: bytes('shmSize'),
  uts: among('uts', 'host'),
  hostname: text('hostname', say`a host name`),
  cgroup: among('cgroupns', 'private', 'host'),
  cgroup_parent: text('cgroupParent', say`a cgroup path or slice`),
  runtime: text('runtime', say`a runtime name`),
  mem_limit: bytes('memory'),
  memswap_limit: one('memorySwap', say`a size such as 256m, or -1`, writeBytes, (value) => (value === '-1' ? -1 : readBytes(value))),
  mem_reservation: bytes('memoryReservation'),
  cpus: one('nanoCpus', say`a number such as 0.5`, writeCpus, readCpus),
  cpu_shares: whole('cpuShares'),
  cpuset: text('cpuset', say`CPU numbers such as 0-1`),
  pids_limit: whole('pids'),
  oom_score_adj: whole('oomScoreAdj'),
  oom_kill_disable: toggle('oomKillDisable'),
  restart: one(
    'restart',
    say`no, always, unless-stopped or on-failure[:N]`,
    (value) => scalar(syntax.writeRestart(value)),
    syntax.readRestart,
  ),
  init: toggle('init'),
  stop_grace_period: one('stopGracePeriod', say`a duration such as 30s`, writeDuration, readDuration),
  network_mode: among('networkMode', 'bridge', 'host', 'none'),
};

/** Limits that `deploy` states as well, by their paths below it. */
export const DEPLOYED: ReadonlyMap<string, string> = new Map([
  ['resources/limits/cpus', 'cpus'],
  ['resources/limits/memory', 'mem_limit'],
  ['resources/limits/pids', 'pids_limit'],
  ['resources/reservations/memory', 'mem_reservation'],
]);

export interface ListKey {
  readonly leaf: RunLeaf;
  readonly expects: string;
  /** What each item is known by, so that a changed item keeps its place. */
  readonly ids: (run: Run) => readonly string[];
  /** The short string of each item, before it is quoted for YAML. */
  readonly write: (run: Run) => readonly string[];
  /** The items of one entry of the file; most entries are one. */
  readonly read: (text: string) => readonly unknown[] | undefined;
  /** One that must be quoted whatever it holds. */
  readonly quoted?: true;
}

function list<T>(
  leaf: { [L in RunLeaf]: NonNullable<Run[L]> extends readonly T[] ? L : never }[RunLeaf],
  expects: string,
  write: (item: T) => string,
  read: (text: string) => readonly T[] | undefined,
  id: (item: T) => string = write,
): ListKey {
  const items = (run: Run) => (run[leaf] ?? []) as readonly T[];
  return { leaf, expects, ids: (run) => items(run).map(id), write: (run) => items(run).map(write), read };
}

const asIs = (text: string): string => text;
const some = <T>(value: T | undefined): readonly T[] | undefined => (value === undefined ? undefined : [value]);
const capability = (name: string) => (/^[A-Za-z_]+$/.test(name) ? [name.toUpperCase().replace(/^CAP_/, '')] : undefined);
const plain = (name: string) => (name === '' ? undefined : [name]);

export const LISTS: { readonly [key: string]: ListKey } = {
  group_add: list<string>('groups', 'a group', asIs, plain),
  tmpfs: list(
    'tmpfs',
    say`a path with options such as /tmp:size=64m,mode=1777`,
    syntax.writeTmpfs,
    (value) => some(syntax.readTmpfs(value)),
    ({ path }) => path,
  ),
  cap_drop: list<string>('capDrop', 'a capability', asIs, capability),
  cap_add: list<string>('capAdd', 'a capability', asIs, capability),
  devices: list('devices', say`a device such as /dev/ttyS0:/dev/ttyS0:rw`, syntax.writeDevice, (value) => some(syntax.readDevice(value))),
  ports: { ...list('ports', say`a port such as 127.0.0.1:8080:80`, syntax.writePort, syntax.readPorts), quoted: true },
  dns: list<string>('dns', say`an address`, asIs, plain),
};

interface Pair {
  readonly name: string;
  readonly value: string;
}
export interface PairKey {
  readonly leaf: RunLeaf;
  /** How the file spells it where it says nothing yet. */
  readonly shape: 'seq' | 'map';
  /** Between name and value in a list entry, first the one that is written. */
  readonly separators: readonly string[];
  readonly pairs: (run: Run) => readonly Pair[];
  readonly make: (pair: Pair) => unknown;
}

/** Keys that may be a list of `name=value` or a mapping. */
export const PAIRS: { readonly [key: string]: PairKey } = {
  environment: { leaf: 'environment', shape: 'map', separators: ['='], pairs: (run) => run.environment ?? [], make: (pair) => pair },
  sysctls: { leaf: 'sysctls', shape: 'map', separators: ['='], pairs: (run) => run.sysctls ?? [], make: (pair) => pair },
  extra_hosts: {
    leaf: 'extraHosts',
    shape: 'seq',
    separators: [':', '='],
    pairs: (run) => (run.extraHosts ?? []).map(({ name, address }) => ({ name, value: address })),
    make: ({ name, value }) => ({ name, address: value }),
  },
};

/** Order of the keys in a service that is written from nothing. */
export const ORDER = [
  'build',
  'image',
  'user',
  'group_add',
  'read_only',
  'tmpfs',
  'volumes',
  'secrets',
  'environment',
  'cap_drop',
  'cap_add',
  'privileged',
  'security_opt',
  'devices',
  'sysctls',
  'runtime',
  'userns_mode',
  'pid',
  'ipc',
  'shm_size',
  'uts',
  'hostname',
  'cgroup',
  'cgroup_parent',
  'mem_limit',
  'memswap_limit',
  'mem_reservation',
  'cpus',
  'cpu_shares',
  'cpuset',
  'pids_limit',
  'ulimits',
  'blkio_config',
  'oom_score_adj',
  'oom_kill_disable',
  'storage_opt',
  'logging',
  'restart',
  'init',
  'stop_grace_period',
  'networks',
  'network_mode',
  'ports',
  'dns',
  'extra_hosts',
  'deploy',
] as const;
