/** What `docker inspect` calls the fields of a run half, and how each value is read. Podman prints the same keys. */
import { say } from '../../../languages/say.ts';
import { hostPath, normalisePath } from '../../spec/path.ts';
import { readBytes } from '../../spec/quantity.ts';
import type { Device, EnvironmentVariable, ExtraHost, Run, Sysctl, Tmpfs } from '../../spec/spec.ts';
import { readDevice, readTmpfs, readUser } from '../compose/syntax.ts';
import { entriesOf, member, type Placed, textOf, truthOf, wholeOf } from '../placed.ts';

export type RunLeaf = keyof Run & string;

/** Nothing: the engine's default. A text: why no plan holds the value. */
type Read<T> = T | undefined | { readonly because: string; readonly fails: 'open' | 'closed' };

export interface Key<L extends RunLeaf = RunLeaf> {
  readonly path: readonly string[];
  readonly leaf: L;
  readonly read: (placed: Placed, container: Placed) => Read<NonNullable<Run[L]>>;
}
/** A list or a mapping, entry by entry. */
export interface ListKey<L extends RunLeaf = RunLeaf> {
  readonly path: readonly string[];
  readonly leaf: L;
  /** `name` is the key, in a mapping. */
  readonly read: (item: Placed, name: string) => Read<Item<L>>;
}
type Item<L extends RunLeaf> = NonNullable<Run[L]> extends readonly (infer T)[] ? T : never;

const open = (because: string) => ({ because, fails: 'open' as const });
const closed = (because: string) => ({ because, fails: 'closed' as const });

const flag = (placed: Placed): true | undefined => truthOf(placed) || undefined;
/** Zero means that nothing is set. */
const amount = (placed: Placed): number | undefined => wholeOf(placed) || undefined;
const word = (placed: Placed): string | undefined => textOf(placed) || undefined;
const among =
  <const W extends string>(...words: readonly W[]) =>
  (placed: Placed): Read<W> => {
    const text = word(placed);
    if (text === undefined) return undefined;
    return words.find((known) => known === text) ?? open(say`${text} has no place in a plan.`);
  };
const key = <L extends RunLeaf>(of: Key<L>): Key => of as unknown as Key;
const list = <L extends RunLeaf>(of: ListKey<L>): ListKey => of as unknown as ListKey;

const DEFAULT_SHM = 64 * 1024 ** 2;
const DEFAULT_RUNTIMES = ['runc', 'crun', 'oci'];
const DEFAULT_PERIOD = 100_000;

/** `CpuQuota` microseconds of every `CpuPeriod`, where `NanoCpus` is not said. */
function cpus(quota: Placed, container: Placed): number | undefined {
  const period = wholeOf(member(container, 'HostConfig', 'CpuPeriod')) || DEFAULT_PERIOD;
  const every = wholeOf(quota) ?? 0;
  return wholeOf(member(container, 'HostConfig', 'NanoCpus')) || every <= 0 ? undefined : Math.round((every / period) * 1e9);
}

const of = (name: string): readonly string[] => ['HostConfig', name];
export const KEYS: readonly Key[] = [
  key({ path: ['Config', 'User'], leaf: 'user', read: (placed) => readUser(word(placed) ?? '') }),
  key({ path: of('UsernsMode'), leaf: 'userns', read: among('host') }),
  key({ path: of('IpcMode'), leaf: 'ipc', read: among('private', 'none', 'shareable', 'host') }),
  key({ path: of('ShmSize'), leaf: 'shmSize', read: (placed) => (wholeOf(placed) === DEFAULT_SHM ? undefined : amount(placed)) }),
  key({ path: of('UTSMode'), leaf: 'uts', read: among('host') }),
  key({ path: of('CgroupnsMode'), leaf: 'cgroupns', read: among('private', 'host') }),
  key({ path: of('CgroupParent'), leaf: 'cgroupParent', read: word }),
  key({
    path: of('Runtime'),
    leaf: 'runtime',
    read: (placed) => (DEFAULT_RUNTIMES.includes(textOf(placed) ?? '') ? undefined : word(placed)),
  }),
  key({ path: of('Privileged'), leaf: 'privileged', read: flag }),
  key({ path: of('Memory'), leaf: 'memory', read: amount }),
  key({ path: of('MemorySwap'), leaf: 'memorySwap', read: amount }),
  key({ path: of('MemoryReservation'), leaf: 'memoryReservation', read: amount }),
  key({ path: of('NanoCpus'), leaf: 'nanoCpus', read: amount }),
  key({ path: of('CpuQuota'), leaf: 'nanoCpus', read: cpus }),
  key({ path: of('CpuShares'), leaf: 'cpuShares', read: amount }),
  key({ path: of('CpusetCpus'), leaf: 'cpuset', read: word }),
  key({ path: of('PidsLimit'), leaf: 'pids', read: amount }),
  key({ path: of('OomScoreAdj'), leaf: 'oomScoreAdj', read: amount }),
  key({ path: of('OomKillDisable'), leaf: 'oomKillDisable', read: flag }),
  key({ path: ['HostConfig', 'StorageOpt', 'size'], leaf: 'storageSize', read: (placed) => readBytes(textOf(placed) ?? '') }),
  key({ path: of('Init'), leaf: 'init', read: flag }),
  key({
    path: ['Config', 'StopTimeout'],
    leaf: 'stopGracePeriod',
    read: (placed) => {
      const seconds = wholeOf(placed);
      return seconds === undefined ? undefined : seconds * 1000;
    },
  }),
  key({ path: of('ReadonlyRootfs'), leaf: 'readOnlyRootFilesystem', read: flag }),
  key({
    path: of('RestartPolicy'),
    leaf: 'restart',
    read: (placed) => {
      const policy = (['on-failure', 'unless-stopped', 'always'] as const).find((name) => name === textOf(member(placed, 'Name')));
      const attempts = wholeOf(member(placed, 'MaximumRetryCount'));
      return policy && { policy, ...(policy === 'on-failure' && attempts && { attempts }) };
    },
  }),
  key({
    path: of('LogConfig'),
    leaf: 'log',
    read: (placed) => {
      const driver = textOf(member(placed, 'Type'));
      const maxSize = readBytes(textOf(member(placed, 'Config', 'max-size')) ?? '');
      const maxFile = wholeOf(member(placed, 'Config', 'max-file'));
      const limits = { ...(maxSize !== undefined && { maxSize }), ...(maxFile !== undefined && { maxFile }) };
      if (driver === undefined || (driver === 'json-file' && Object.keys(limits).length === 0)) return undefined;
      return { ...(driver !== 'json-file' && { driver }), ...limits };
    },
  }),
  // What the engine hides below /proc: nothing at all, unless it is privileged anyway.
  key({
    path: of('MaskedPaths'),
    leaf: 'unmaskPaths',
    read: (placed) => (placed.value && 'items' in placed.value && placed.value.items.length === 0 ? true : undefined),
  }),
];

const capability = (item: Placed): string | undefined => word(item)?.toUpperCase().replace(/^CAP_/, '');

function pair(item: Placed): Read<EnvironmentVariable> {
  const text = textOf(item) ?? '';
  const cut = text.indexOf('=');
  return cut > 0 ? { name: text.slice(0, cut), value: text.slice(cut + 1) } : closed(say`A variable without a value.`);
}
function device(item: Placed): Read<Device> {
  const [source = '', target, rights] = ['PathOnHost', 'PathInContainer', 'CgroupPermissions'].map((name) => textOf(member(item, name)));
  const read = readDevice(`${source}:${target || source}${rights ? `:${rights}` : ''}`);
  return read ?? open(say`No device that a plan has a word for.`);
}
function extraHost(item: Placed): Read<ExtraHost> {
  const [, name, address] = /^([^:=]+)[:=](.+)$/.exec(textOf(item) ?? '') ?? [];
  return name === undefined || address === undefined ? closed(say`Not of the form NAME:ADDRESS.`) : { name, address };
}
const sysctl = (item: Placed, name: string): Sysctl => ({ name, value: textOf(item) ?? '' });
const tmpfs = (item: Placed, path: string): Read<Tmpfs> =>
  readTmpfs(textOf(item) ? `${path}:${textOf(item)}` : path) ?? open(say`Options of a tmpfs that a plan has no word for.`);

export const LISTS: readonly ListKey[] = [
  list({ path: of('CapDrop'), leaf: 'capDrop', read: capability }),
  list({ path: of('CapAdd'), leaf: 'capAdd', read: capability }),
  list({ path: of('GroupAdd'), leaf: 'groups', read: word }),
  list({ path: of('Dns'), leaf: 'dns', read: word }),
  list({ path: of('ExtraHosts'), leaf: 'extraHosts', read: extraHost }),
  list({ path: of('Devices'), leaf: 'devices', read: device }),
  list({ path: of('Sysctls'), leaf: 'sysctls', read: sysctl }),
  list({ path: of('Tmpfs'), leaf: 'tmpfs', read: tmpfs }),
  list({ path: ['Config', 'Env'], leaf: 'environment', read: (item) => (/^PATH=/.test(textOf(item) ?? '') ? undefined : pair(item)) }),
];

/** Rates of a device, of which two keys say a half each. */
export const RATES = [
  ['BlkioDeviceReadBps', 'readBps'],
  ['BlkioDeviceWriteBps', 'writeBps'],
] as const;
export const rateOf = (item: Placed) => ({
  device: hostPath(normalisePath(textOf(member(item, 'Path')) ?? '')),
  rate: wholeOf(member(item, 'Rate')) ?? 0,
});

/** Settings that a plan has no word for, and what losing them would do. */
export const UNPLANNED: Readonly<Record<string, 'open' | 'closed'>> = {
  VolumesFrom: 'closed',
  Links: 'closed',
  DeviceRequests: 'closed',
  DeviceCgroupRules: 'closed',
  PublishAllPorts: 'closed',
  VolumeDriver: 'closed',
  DnsOptions: 'closed',
  DnsSearch: 'closed',
  Annotations: 'closed',
  CpusetMems: 'open',
  CpuRealtimePeriod: 'closed',
  CpuRealtimeRuntime: 'closed',
  BlkioWeight: 'open',
  BlkioWeightDevice: 'open',
  BlkioDeviceReadIOps: 'open',
  BlkioDeviceWriteIOps: 'open',
  MemorySwappiness: 'open',
  KernelMemory: 'open',
  KernelMemoryTCP: 'open',
  IOMaximumIOps: 'open',
  IOMaximumBandwidth: 'open',
};
/** Whether a setting says more than its default. */
export function isSet(placed: Placed): boolean {
  const text = textOf(placed);
  if (text !== undefined) return !['', '0', 'false', '-1'].includes(text);
  return placed.value !== undefined && (entriesOf(placed).size > 0 || ('items' in placed.value && placed.value.items.length > 0));
}
