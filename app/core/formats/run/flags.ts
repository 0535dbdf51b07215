/**
 * Every flag of `docker run` that a plan can hold: its spelling, its field and how it is written.
 * The order of the rows is the order of a written command. How each field is read stands in `readings`.
 */
import { writeBytes, writeCpus } from '../../spec/quantity.ts';
import type { Device, DeviceRate, Port, Run } from '../../spec/spec.ts';
import { bindLine, secretLine, tmpfsLine, volumeLine } from './mount.ts';
import { type Names, nameOf } from './names.ts';

/** The image is the operand of the command, and volumes of an image are no business of the command. */
export type FlagField = Exclude<keyof Run, 'image' | 'imageVolumes' | 'syscalls' | 'apparmorFrom'>;
type Value<F extends FlagField> = Required<Run>[F];

/** The value of one flag, with its flag where that is not the row's own. */
type Written = string | { readonly flag: string; readonly value: string };

export interface Row {
  readonly field: FlagField;
  readonly flag: string;
  /** It may stand several times and each one counts. Otherwise the last one does. */
  readonly many?: true;
  /** It takes a value only behind `=`. */
  readonly toggle?: true;
  readonly write: (value: never, names: Names) => readonly Written[];
}

type Write<F extends FlagField, T> = (value: Value<F>, names: Names) => T;
type FieldsOf<T> = { [F in FlagField]: Value<F> extends T ? F : never }[FlagField];

const once = <F extends FlagField>(field: F, flag: string, write: Write<F, string | number>): Row => ({
  field,
  flag,
  write: (value: Value<F>, names) => [String(write(value, names))],
});
const many = <F extends FlagField>(field: F, flag: string, write: Write<F, readonly Written[]>): Row => ({
  field,
  flag,
  many: true,
  write,
});
const toggle = (field: FieldsOf<boolean>, flag: string): Row => ({ field, flag, toggle: true, write: (value: boolean) => [String(value)] });
const asIs = <T>(value: T): T => value;

const ulimit = (field: 'nofile' | 'nproc' | 'core'): Row =>
  once(field, '--ulimit', ({ soft, hard }) => `${field}=${soft === hard ? soft : `${soft}:${hard}`}`);
const securityOption = (field: FieldsOf<string> | 'noNewPrivileges', name: string): Row =>
  once(field, '--security-opt', (value) => `${name}=${value}`);
const pairs = (list: readonly { readonly name: string; readonly value: string }[]): readonly string[] =>
  list.map(({ name, value }) => `${name}=${value}`);

const device = ({ source, target, rights }: Device): string =>
  rights === undefined ? (target === undefined ? source : `${source}:${target}`) : `${source}:${target ?? source}:${rights}`;

/** One entry of the Spec holds both rates of a device; each has a flag of its own. */
export const RATE_FLAGS = { '--device-read-bps': 'readBps', '--device-write-bps': 'writeBps' } as const;
const rates = (rate: DeviceRate): readonly Written[] =>
  Object.entries(RATE_FLAGS).flatMap(([flag, key]) => {
    const speed = rate[key];
    return speed === undefined ? [] : [{ flag, value: `${rate.device}:${writeBytes(speed)}` }];
  });

const port = ({ address, published, target, protocol }: Port): string => {
  const host = address === undefined ? '' : `${address.includes(':') ? `[${address}]` : address}:`;
  return `${host}${published === undefined && address === undefined ? '' : `${published ?? ''}:`}${target}${protocol === 'udp' ? '/udp' : ''}`;
};

const IDENTITY: readonly Row[] = [
  once('user', '--user', ({ uid, gid }) => (gid === undefined ? uid : `${uid}:${gid}`)),
  many('groups', '--group-add', asIs),
  once('userns', '--userns', asIs),
  once('pid', '--pid', (value, names) =>
    value.startsWith('service:') ? `container:${nameOf(names, 'container', value.slice('service:'.length))}` : value,
  ),
  once('ipc', '--ipc', asIs),
  once('shmSize', '--shm-size', writeBytes),
  once('uts', '--uts', asIs),
  once('hostname', '--hostname', asIs),
  once('cgroupns', '--cgroupns', asIs),
  once('cgroupParent', '--cgroup-parent', asIs),
  once('runtime', '--runtime', asIs),
];

const PRIVILEGES: readonly Row[] = [
  toggle('privileged', '--privileged'),
  many('capDrop', '--cap-drop', asIs),
  many('capAdd', '--cap-add', asIs),
  securityOption('noNewPrivileges', 'no-new-privileges'),
  securityOption('seccomp', 'seccomp'),
  securityOption('apparmor', 'apparmor'),
  securityOption('selinux', 'label'),
  { field: 'unmaskPaths', flag: '--security-opt', write: (value: boolean) => (value ? ['systempaths=unconfined'] : []) },
  many('devices', '--device', (value) => value.map(device)),
  many('sysctls', '--sysctl', pairs),
];

const RESOURCES: readonly Row[] = [
  once('memory', '--memory', writeBytes),
  once('memorySwap', '--memory-swap', (value) => (value === -1 ? value : writeBytes(value))),
  once('memoryReservation', '--memory-reservation', writeBytes),
  once('nanoCpus', '--cpus', writeCpus),
  once('cpuShares', '--cpu-shares', asIs),
  once('cpuset', '--cpuset-cpus', asIs),
  once('pids', '--pids-limit', asIs),
  ulimit('nofile'),
  ulimit('nproc'),
  ulimit('core'),
  many('io', '--device-read-bps', (value) => value.flatMap(rates)),
  once('oomScoreAdj', '--oom-score-adj', asIs),
  toggle('oomKillDisable', '--oom-kill-disable'),
  once('storageSize', '--storage-opt', (value) => `size=${writeBytes(value)}`),
];

const LIFE: readonly Row[] = [
  { field: 'log', flag: '--log-driver', write: ({ driver }: Value<'log'>) => (driver === undefined ? [] : [driver]) },
  many('log', '--log-opt', ({ maxSize, maxFile }) => [
    ...(maxSize === undefined ? [] : [`max-size=${writeBytes(maxSize)}`]),
    ...(maxFile === undefined ? [] : [`max-file=${maxFile}`]),
  ]),
  once('restart', '--restart', ({ policy, attempts }) => (attempts === undefined ? policy : `${policy}:${attempts}`)),
  toggle('init', '--init'),
  // The flag takes whole seconds.
  once('stopGracePeriod', '--stop-timeout', (value) => Math.ceil(value / 1000)),
];

const FILES: readonly Row[] = [
  toggle('readOnlyRootFilesystem', '--read-only'),
  many('tmpfs', '--tmpfs', (value) => value.map(tmpfsLine)),
  many('volumes', '--mount', (value, names) => value.map((one) => volumeLine(one, names))),
  many('binds', '--mount', (value) => value.map(bindLine)),
  many('systemBinds', '--mount', (value) => value.map(bindLine)),
  many('engineSockets', '--mount', (value) => value.map(bindLine)),
  many('secrets', '--mount', (value) => value.map(secretLine)),
  many('environment', '--env', pairs),
];

const NETWORK: readonly Row[] = [
  once('networkMode', '--network', asIs),
  // Engines before 25 take one network here; the script connects the others.
  many('networks', '--network', (value, names) => value.slice(0, 1).map((network) => nameOf(names, 'network', network))),
  many('ports', '--publish', (value) => value.map(port)),
  many('dns', '--dns', asIs),
  many('extraHosts', '--add-host', (value) => value.map(({ name, address }) => `${name}:${address}`)),
];

/** The table. */
export const ROWS: readonly Row[] = [...IDENTITY, ...PRIVILEGES, ...RESOURCES, ...LIFE, ...FILES, ...NETWORK];
