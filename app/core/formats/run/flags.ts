/**
 * Every flag of `docker run` that a plan can hold: its spelling, its field, how it is read and how it is written.
 * The table serves both directions; its order is the order of a written command.
 */
import { hostPath } from '../../spec/path.ts';
import { readBytes, readCpus, writeBytes, writeCpus } from '../../spec/quantity.ts';
import type { Device, DeviceRate, ExtraHost, Port, Restart, Run, Ulimit, User } from '../../spec/spec.ts';
import {
  bindLine,
  listOf,
  type Mount,
  mountedTmpfs,
  readMount,
  readVolumeFlag,
  secretLine,
  tmpfsLine,
  toBind,
  toSecret,
  toTmpfs,
  toVolume,
  volumeLine,
} from './mount.ts';
import { type Names, nameOf, plainName } from './names.ts';
import { Refused } from './refused.ts';

export type RunKey = keyof Run;

export interface Row {
  readonly flag: string;
  readonly other?: readonly string[];
  readonly field: RunKey;
  /** It may stand several times and each one counts. Otherwise the last one does. */
  readonly many?: true;
  /** It takes a value only behind `=`. */
  readonly toggle?: true;
  /** Value of the field that this one flag states; nothing: the value belongs to another row. Throws Refused. */
  readonly read: (value: string, names: Names, flag: string) => unknown;
  /** Values of the flags that state the field, each with its flag where that is another one. */
  readonly write: (value: never, names: Names) => readonly Written[];
}
type Written = string | { readonly flag: string; readonly value: string };

interface Typed<F extends RunKey> extends Omit<Row, 'field' | 'read' | 'write'> {
  readonly read: (value: string, names: Names, flag: string) => Required<Run>[F] | undefined;
  readonly write: (value: Required<Run>[F], names: Names) => readonly Written[];
}

const row = <F extends RunKey>(field: F, typed: Typed<F>): Row => ({ field, ...typed });
type Fields<T> = { [F in RunKey]-?: Required<Run>[F] extends T ? F : never }[RunKey];

const expect = <T>(value: T | undefined, what: string): T => {
  if (value === undefined) throw new Refused(`Here stands ${what}.`);
  return value;
};
const whole = (text: string): number => Number(expect(/^[+-]?\d+$/.exec(text)?.[0], 'a whole number'));
const bytes = (text: string): number => expect(readBytes(text), 'a size such as 256m');
const truth = (text: string): boolean => {
  if (/^(1|t|true)$/i.test(text)) return true;
  if (/^(0|f|false)$/i.test(text)) return false;
  throw new Refused('Here stands true or false.');
};
const matching = (pattern: RegExp, what: string) => (text: string) => expect(pattern.exec(text)?.[0], what);

const text = <F extends Fields<string>>(field: F, flag: string, pattern: RegExp, what: string, other?: readonly string[]): Row =>
  row(field, {
    flag,
    ...(other && { other }),
    read: (value) => matching(pattern, what)(value) as Required<Run>[F],
    write: (value) => [value],
  });
const number = <F extends Fields<number>>(field: F, flag: string): Row =>
  row(field, { flag, read: (value) => whole(value) as Required<Run>[F], write: (value) => [String(value)] });
const size = <F extends Fields<number>>(field: F, flag: string, other?: readonly string[]): Row =>
  row(field, { flag, ...(other && { other }), read: (value) => bytes(value) as Required<Run>[F], write: (value) => [writeBytes(value)] });
const toggle = <F extends Fields<boolean>>(field: F, flag: string): Row =>
  row(field, { flag, toggle: true, read: (value) => truth(value) as Required<Run>[F], write: (value) => [String(value)] });
const list = <F extends Fields<readonly string[]>>(field: F, flag: string, pattern: RegExp, what: string): Row =>
  row(field, {
    flag,
    many: true,
    read: (value) => [matching(pattern, what)(value)] as unknown as Required<Run>[F],
    write: (value) => value,
  });
const pair = (field: 'sysctls' | 'environment', flag: string, other: readonly string[], missing: string): Row =>
  row(field, {
    flag,
    other,
    many: true,
    read: (value) => {
      const [, name, rest] = expect(/^([^=]+)=(.*)$/s.exec(value) ?? undefined, missing);
      return [{ name: name as string, value: rest as string }];
    },
    write: (value) => value.map(({ name, value }) => `${name}=${value}`),
  });

/** `--security-opt NAME=VALUE`, also with the older colon. */
const securityOption = <F extends Fields<string> | 'noNewPrivileges' | 'unmaskPaths'>(
  field: F,
  name: string,
  read: (value: string) => Required<Run>[F],
  write: (value: Required<Run>[F]) => readonly string[] = (value) => [`${name}=${value}`],
): Row =>
  row<F>(field, {
    flag: '--security-opt',
    read: (option) => {
      const [, found, value = 'true'] = /^([a-z-]+)(?:[=:](.*))?$/s.exec(option) ?? [];
      return found === name ? read(value) : undefined;
    },
    write,
  });

const ulimit = (field: 'nofile' | 'nproc' | 'core'): Row =>
  row(field, {
    flag: '--ulimit',
    read: (value): Ulimit | undefined => {
      const [, name, soft, hard] = /^(\w+)=(-?\d+)(?::(-?\d+))?$/.exec(value) ?? [];
      return name === field ? { soft: Number(soft), hard: Number(hard ?? soft) } : undefined;
    },
    write: ({ soft, hard }) => [`${field}=${soft === hard ? soft : `${soft}:${hard}`}`],
  });

const mounts = <F extends 'engineSockets' | 'systemBinds' | 'secrets' | 'volumes' | 'binds'>(
  field: F,
  one: (mount: Mount, names: Names) => Required<Run>[F][number],
  line: (item: Required<Run>[F][number], names: Names) => string,
): Row => ({
  field,
  flag: '--mount',
  other: ['-v', '--volume'],
  many: true,
  read: (value, names, flag) => {
    const mount = flag === '--mount' ? readMount(value) : readVolumeFlag(value);
    return listOf(mount) === field ? [one(mount, names)] : undefined;
  },
  write: (items: readonly Required<Run>[F][number][], names: Names) => items.map((item) => line(item, names)),
});

const ID = /^\d+$/;
const account = (text: string): number | string =>
  ID.test(text) ? Number(text) : matching(/^[A-Za-z_][\w.-]*\$?$/, 'a user or group')(text);
const readUser = (value: string): User => {
  const [user = '', group = ''] = value.split(':', 2);
  return { uid: user === '' ? 0 : account(user), ...(group !== '' && { gid: account(group) }) };
};

function readDevice(value: string): Device {
  const parts = value.split(':');
  const [source = '', second, third] = parts;
  if (!/^[./]/.test(source) || parts.length > 3) throw new Refused('Here stands a device such as /dev/ttyUSB0:/dev/ttyUSB0:r.');
  const rightsOnly = parts.length === 2 && /^[rwm]{1,3}$/.test(second ?? '');
  const target = rightsOnly ? source : (second ?? source);
  const rights = rightsOnly ? second : third;
  if (rights !== undefined && !/^[rwm]{1,3}$/.test(rights)) throw new Refused('The rights of a device are letters out of r, w and m.');
  return {
    source: hostPath(source),
    ...(target !== source && { target: target as NonNullable<Device['target']> }),
    ...(rights !== undefined && { rights }),
  };
}
const writeDevice = ({ source, target, rights }: Device): string =>
  rights === undefined ? (target === undefined ? source : `${source}:${target}`) : `${source}:${target ?? source}:${rights}`;

const RATES = { '--device-read-bps': 'readBps', '--device-write-bps': 'writeBps' } as const;
const readRate = (value: string, flag: string): DeviceRate => {
  const [, device, speed] = expect(/^([./].*):([^:]*)$/.exec(value) ?? undefined, 'a device and a rate, such as /dev/sda:10m');
  return { device: hostPath(device as string), [RATES[flag as keyof typeof RATES]]: bytes(speed as string) };
};
const writeRate = (rate: DeviceRate): readonly Written[] =>
  Object.entries(RATES).flatMap(([flag, key]) => {
    const speed = rate[key];
    return speed === undefined ? [] : [{ flag, value: `${rate.device}:${writeBytes(speed)}` }];
  });

const readRestart = (value: string): Restart => {
  const [, policy, attempts] = expect(
    /^(no|always|unless-stopped|on-failure)(?::(\d+))?$/.exec(value) ?? undefined,
    'no, on-failure:5, unless-stopped or always',
  );
  return { policy: policy as Restart['policy'], ...(attempts !== undefined && { attempts: Number(attempts) }) };
};

function readPorts(value: string): readonly Port[] {
  const [, body = '', protocol] = /^([^/]*)(?:\/(\w+))?$/.exec(value) ?? [];
  const parts = /^(?:(?:(\[[^\]]*\]|[^:[\]]*):)?(\d*(?:-\d+)?):)?(\d+(?:-\d+)?)$/.exec(body);
  if (!parts || (protocol !== undefined && protocol !== 'tcp' && protocol !== 'udp'))
    throw new Refused('Here stands ADDRESS:PORT:PORT, with tcp or udp.');
  const [, address, outer = '', inner = ''] = parts;
  const [from = 0, to = from] = inner.split('-').map(Number);
  const [outerFrom, outerTo = outerFrom] = outer === '' ? [] : outer.split('-').map(Number);
  if (to < from || to - from > 1000 || (outerFrom !== undefined && (outerTo ?? 0) - outerFrom !== to - from))
    throw new Refused('The two ranges of ports differ in length.');
  const host = address?.replace(/^\[|\]$/g, '');
  return Array.from({ length: to - from + 1 }, (_, index) => ({
    ...(host !== undefined && host !== '' && { address: host }),
    ...(outerFrom !== undefined && { published: outerFrom + index }),
    target: from + index,
    ...(protocol === 'udp' && { protocol: 'udp' as const }),
  }));
}
const writePort = ({ address, published, target, protocol }: Port): string => {
  const host = address === undefined ? '' : `${address.includes(':') ? `[${address}]` : address}:`;
  return `${host}${published === undefined && address === undefined ? '' : `${published ?? ''}:`}${target}${protocol === 'udp' ? '/udp' : ''}`;
};

const readExtraHost = (value: string): ExtraHost => {
  const [, name, address] = expect(/^([^:=]+)[:=]\[?([^\]]+)\]?$/.exec(value) ?? undefined, 'a name and an address, such as db:10.0.0.5');
  return { name: name as string, address: address as string };
};

const capability = (field: 'capDrop' | 'capAdd', flag: string): Row =>
  row(field, {
    flag,
    many: true,
    read: (value) => [matching(/^[A-Z_]+$/, 'one capability, such as NET_BIND_SERVICE')(value.toUpperCase().replace(/^CAP_/, ''))],
    write: (value) => value,
  });

const MODES = ['host', 'none', 'bridge'] as const;
const ANY = /^.+$/s;

/** The table. */
export const ROWS: readonly Row[] = [
  row('user', {
    flag: '--user',
    other: ['-u'],
    read: readUser,
    write: ({ uid, gid }) => [gid === undefined ? String(uid) : `${uid}:${gid}`],
  }),
  list('groups', '--group-add', ANY, 'a group'),
  text('userns', '--userns', /^host$/, 'host'),
  row('pid', {
    flag: '--pid',
    read: (value, names) => {
      if (value === 'host') return value;
      const [, container] = expect(/^container:(.+)$/.exec(value) ?? undefined, 'host or container:NAME');
      return `service:${plainName(names.project, 'container', container as string)}`;
    },
    write: (value, names) => [value.startsWith('service:') ? `container:${nameOf(names, 'container', value.slice(8))}` : value],
  }),
  text('ipc', '--ipc', /^(private|none|shareable|host)$/, 'private, none, shareable or host'),
  size('shmSize', '--shm-size'),
  text('uts', '--uts', /^host$/, 'host'),
  text('hostname', '--hostname', ANY, 'a host name', ['-h']),
  text('cgroupns', '--cgroupns', /^(private|host)$/, 'private or host'),
  text('cgroupParent', '--cgroup-parent', ANY, 'a cgroup'),
  text('runtime', '--runtime', ANY, 'a runtime'),

  toggle('privileged', '--privileged'),
  capability('capDrop', '--cap-drop'),
  capability('capAdd', '--cap-add'),
  securityOption('noNewPrivileges', 'no-new-privileges', truth),
  securityOption('seccomp', 'seccomp', matching(ANY, 'a profile')),
  securityOption('apparmor', 'apparmor', matching(ANY, 'a profile')),
  securityOption('selinux', 'label', matching(ANY, 'a label')),
  securityOption(
    'unmaskPaths',
    'systempaths',
    (value) => {
      matching(/^unconfined$/, 'unconfined')(value);
      return true;
    },
    (value) => (value ? ['systempaths=unconfined'] : []),
  ),
  row('devices', { flag: '--device', many: true, read: (value) => [readDevice(value)], write: (value) => value.map(writeDevice) }),
  pair('sysctls', '--sysctl', [], 'a kernel parameter and its value'),

  size('memory', '--memory', ['-m']),
  row('memorySwap', {
    flag: '--memory-swap',
    read: (value) => (value === '-1' ? -1 : bytes(value)),
    write: (value) => [value === -1 ? '-1' : writeBytes(value)],
  }),
  size('memoryReservation', '--memory-reservation'),
  row('nanoCpus', {
    flag: '--cpus',
    read: (value) => expect(readCpus(value.startsWith('.') ? `0${value}` : value), 'a number of CPUs, such as 0.5'),
    write: (value) => [writeCpus(value)],
  }),
  row('cpuShares', { flag: '--cpu-shares', other: ['-c'], read: whole, write: (value) => [String(value)] }),
  text('cpuset', '--cpuset-cpus', /^[\d,-]+$/, 'CPU numbers, such as 0-2'),
  row('pids', { flag: '--pids-limit', read: (value) => whole(value) || -1, write: (value) => [String(value)] }),
  ulimit('nofile'),
  ulimit('nproc'),
  ulimit('core'),
  row('io', {
    flag: '--device-read-bps',
    other: ['--device-write-bps'],
    many: true,
    read: (value, _, flag) => [readRate(value, flag)],
    write: (rates) => rates.flatMap(writeRate),
  }),
  number('oomScoreAdj', '--oom-score-adj'),
  toggle('oomKillDisable', '--oom-kill-disable'),
  row('storageSize', {
    flag: '--storage-opt',
    read: (value) => (value.startsWith('size=') ? bytes(value.slice(5)) : undefined),
    write: (value) => [`size=${writeBytes(value)}`],
  }),
  row('log', {
    flag: '--log-driver',
    read: (driver) => ({ driver }),
    write: ({ driver }) => (driver === undefined ? [] : [driver]),
  }),
  row('log', {
    flag: '--log-opt',
    many: true,
    read: (value) => {
      if (value.startsWith('max-size=')) return { maxSize: bytes(value.slice(9)) };
      return value.startsWith('max-file=') ? { maxFile: whole(value.slice(9)) } : undefined;
    },
    write: ({ maxSize, maxFile }) => [
      ...(maxSize === undefined ? [] : [`max-size=${writeBytes(maxSize)}`]),
      ...(maxFile === undefined ? [] : [`max-file=${maxFile}`]),
    ],
  }),
  row('restart', {
    flag: '--restart',
    read: readRestart,
    write: ({ policy, attempts }) => [attempts === undefined ? policy : `${policy}:${attempts}`],
  }),
  toggle('init', '--init'),
  row('stopGracePeriod', {
    flag: '--stop-timeout',
    read: (value) => whole(value) * 1000,
    write: (value) => [String(Math.ceil(value / 1000))],
  }),

  toggle('readOnlyRootFilesystem', '--read-only'),
  row('tmpfs', {
    flag: '--tmpfs',
    other: ['--mount'],
    many: true,
    read: (value, _, flag) => {
      if (flag === '--tmpfs') return [toTmpfs(value)];
      const mount = readMount(value);
      return mount.type === 'tmpfs' ? [mountedTmpfs(mount)] : undefined;
    },
    write: (value) => value.map(tmpfsLine),
  }),
  mounts('volumes', toVolume, volumeLine),
  mounts('binds', toBind, bindLine),
  mounts('systemBinds', toBind, bindLine),
  mounts('engineSockets', toBind, bindLine),
  mounts('secrets', toSecret, secretLine),
  pair('environment', '--env', ['-e'], 'NAME=VALUE; without a value it comes from the caller'),

  row('networkMode', {
    flag: '--network',
    other: ['--net'],
    read: (value) => MODES.find((mode) => mode === (value === 'default' ? 'bridge' : value)),
    write: (value) => [value],
  }),
  row('networks', {
    flag: '--network',
    other: ['--net'],
    many: true,
    read: (value, names) => {
      if (/[:=,]/.test(value)) throw new Refused('Here stands the name of a network.');
      return [plainName(names.project, 'network', value)];
    },
    // Engines before 25 take one network here; the script connects the others.
    write: (value, names) => value.slice(0, 1).map((network) => nameOf(names, 'network', network)),
  }),
  row('ports', { flag: '--publish', other: ['-p'], many: true, read: readPorts, write: (value) => value.map(writePort) }),
  list('dns', '--dns', ANY, 'an address'),
  row('extraHosts', {
    flag: '--add-host',
    many: true,
    read: (value) => [readExtraHost(value)],
    write: (value) => value.map(({ name, address }) => `${name}:${address}`),
  }),
];
