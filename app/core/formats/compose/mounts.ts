/** Keys of a compose service that several fields share or that nest: mounts, security options, limits, logging. */
import { writeBytes } from '../../spec/quantity.ts';
import type { Bind, Log, Network, Run, SecretFile, Ulimit, Volume, VolumeMount } from '../../spec/spec.ts';
import { DEPLOYED, type RunLeaf, SCALARS } from './keys.ts';
import { writeBacking } from './syntax.ts';
import { quoted, scalar } from './yaml-scalar.ts';

/** One entry of a list or mapping. Of a service, `name` stands for the service itself; `children` nest one step deeper and are statements of their own. */
export interface Item<Leaf extends string = RunLeaf | 'name'> {
  readonly id: string;
  readonly lines: readonly string[];
  readonly leaves: readonly Leaf[];
  readonly children?: readonly Item<Leaf>[];
}

function bindItem(leaf: RunLeaf, { source, target, readOnly, recursive, propagation }: Bind, always: readonly string[]): Item {
  const lines = ['- type: bind', `  source: ${scalar(source)}`, `  target: ${scalar(target)}`];
  if (readOnly !== undefined) lines.push(`  read_only: ${readOnly}`);
  const options = [...always];
  if (propagation !== undefined) options.push(`propagation: ${scalar(propagation)}`);
  if (recursive !== undefined) options.push(`recursive: ${scalar(recursive)}`);
  if (options.length > 0) lines.push('  bind:', ...options.map((option) => `    ${option}`));
  return { id: `${leaf}:${target}`, lines, leaves: [leaf] };
}
function volumeItem({ volume, target, readOnly }: VolumeMount): Item {
  const lines = ['- type: volume', `  source: ${scalar(volume)}`, `  target: ${scalar(target)}`];
  if (readOnly !== undefined) lines.push(`  read_only: ${readOnly}`);
  return { id: `volumes:${target}`, lines, leaves: ['volumes'] };
}
/** @param always options that every bind mount has in this file */
export const mountItems = ({ engineSockets = [], systemBinds = [], binds = [], volumes = [] }: Run, always: readonly string[]): Item[] => [
  ...engineSockets.map((bind) => bindItem('engineSockets', bind, always)),
  ...systemBinds.map((bind) => bindItem('systemBinds', bind, always)),
  ...binds.map((bind) => bindItem('binds', bind, always)),
  ...volumes.map(volumeItem),
];

/** `label:` and `apparmor:` would do as well; the equals sign is what current engines document, the colon what scanners look for. */
function securityOptions({ noNewPrivileges, seccomp, apparmor, selinux, unmaskPaths }: Run): Item[] {
  const options: Item[] = [];
  const add = (id: string, leaf: RunLeaf, text: string) => options.push({ id, lines: [`- ${quoted(text)}`], leaves: [leaf] });
  if (noNewPrivileges !== undefined) add('no-new-privileges', 'noNewPrivileges', `no-new-privileges:${noNewPrivileges}`);
  if (seccomp !== undefined) add('seccomp', 'seccomp', `seccomp=${seccomp}`);
  if (apparmor !== undefined) add('apparmor', 'apparmor', `apparmor=${apparmor}`);
  if (selinux !== undefined) add('label', 'selinux', `label=${selinux}`);
  if (unmaskPaths === true) add('systempaths', 'unmaskPaths', 'systempaths=unconfined');
  return options;
}

export function ulimits(run: Run): Item[] {
  const limit = (name: 'nofile' | 'nproc' | 'core', value: Ulimit | undefined): Item[] => {
    if (value === undefined) return [];
    const { soft, hard } = value;
    return [{ id: name, lines: soft === hard ? [`${name}: ${hard}`] : [`${name}:`, `  soft: ${soft}`, `  hard: ${hard}`], leaves: [name] }];
  };
  return [...limit('nofile', run.nofile), ...limit('nproc', run.nproc), ...limit('core', run.core)];
}

function diskRates({ io = [] }: Run): Item[] {
  const rates = (id: string, pick: 'readBps' | 'writeBps'): Item[] => {
    const limited = io.flatMap(({ device, [pick]: rate }) =>
      rate === undefined ? [] : [`  - path: ${scalar(device)}`, `    rate: ${writeBytes(rate)}`],
    );
    return limited.length === 0 ? [] : [{ id, lines: [`${id}:`, ...limited], leaves: ['io'] }];
  };
  const lists = [...rates('device_read_bps', 'readBps'), ...rates('device_write_bps', 'writeBps')];
  // The first device leads, so that reading finds the devices in the same order.
  return io[0]?.readBps === undefined ? lists.reverse() : lists;
}

export function logging({ log }: Run): Item[] {
  const { driver, maxSize, maxFile }: Log = log ?? {};
  const leaves = ['log'] as const;
  const options: Item[] = [];
  if (maxSize !== undefined) options.push({ id: 'max-size', lines: [`max-size: ${quoted(writeBytes(maxSize))}`], leaves });
  if (maxFile !== undefined) options.push({ id: 'max-file', lines: [`max-file: ${quoted(String(maxFile))}`], leaves });
  return [
    ...(driver === undefined ? [] : [{ id: 'driver', lines: [`driver: ${scalar(driver)}`], leaves }]),
    ...(options.length === 0 ? [] : [{ id: 'options', lines: ['options:'], leaves, children: options }]),
  ];
}

/** A mapping of these entries, where there are any. */
export const heading = (id: string, children: readonly Item[]): Item[] =>
  children.length === 0 ? [] : [{ id, lines: [`${id}:`], leaves: [...new Set(children.flatMap(({ leaves }) => leaves))], children }];

/** `resources` of `deploy`, with the limits that stand there rather than as keys of their own. */
export function resources(run: Run, isBelow: (key: string) => boolean): Item[] {
  const under = (path: string): Item[] =>
    [...DEPLOYED].flatMap(([place, key]) => {
      const [value, leaf] = [SCALARS[key]?.write(run), SCALARS[key]?.leaf];
      if (!place.startsWith(path) || value === undefined || leaf === undefined || !isBelow(key)) return [];
      const id = place.slice(path.length);
      return [{ id, lines: [`${id}: ${leaf === 'pids' ? value : quoted(value)}`], leaves: [leaf] }];
    });
  return heading('resources', [
    ...heading('limits', under('resources/limits/')),
    ...heading('reservations', under('resources/reservations/')),
  ]);
}

const storage = ({ storageSize }: Run): Item[] =>
  storageSize === undefined ? [] : [{ id: 'size', lines: [`size: ${quoted(writeBytes(storageSize))}`], leaves: ['storageSize'] }];

/** Nested keys of a service; `secrets` and `networks` need more than the service, so they stand apart. */
export const NESTED: { readonly [key: string]: (run: Run) => readonly Item[] } = {
  volumes: (run) => mountItems(run, ['create_host_path: false']),
  security_opt: securityOptions,
  ulimits,
  blkio_config: diskRates,
  logging,
  storage_opt: storage,
};

/** `key` is the secret's name in the file, which two services may want for different files. */
export function secretItem({ name, target }: SecretFile, key: string): Item {
  const inside = target ?? (key === name ? undefined : `/run/secrets/${name}`);
  const lines = inside === undefined ? [`- ${scalar(key)}`] : [`- source: ${scalar(key)}`, `  target: ${scalar(inside)}`];
  return { id: key, lines, leaves: ['secrets'] };
}

export function networkItems({ internal, interContainer, hostBinding }: Network): Item<keyof Network>[] {
  const items: Item<keyof Network>[] = [];
  if (internal !== undefined) items.push({ id: 'internal', lines: [`internal: ${internal}`], leaves: ['internal'] });
  const options: Item<keyof Network>[] = [];
  const option = (id: string, leaf: keyof Network, value: string) =>
    options.push({ id, lines: [`${id}: ${quoted(value)}`], leaves: [leaf] });
  if (interContainer !== undefined) option(BRIDGE.interContainer, 'interContainer', String(interContainer));
  if (hostBinding !== undefined) option(BRIDGE.hostBinding, 'hostBinding', hostBinding);
  if (options.length > 0)
    items.push({ id: 'driver_opts', lines: ['driver_opts:'], leaves: options.flatMap(({ leaves }) => leaves), children: options });
  return items;
}
export const BRIDGE = {
  interContainer: 'com.docker.network.bridge.enable_icc',
  hostBinding: 'com.docker.network.bridge.host_binding_ipv4',
} as const;

export function volumeItems({ backing }: Volume): Item<keyof Volume>[] {
  if (backing === undefined) return [];
  const { type, device, o } = writeBacking(backing);
  // A path below the project: the engine wants it absolute, and compose knows the directory.
  const path = device.startsWith('./') ? `"\${PWD}${quoted(device.slice(1)).slice(1)}` : scalar(device);
  return [
    {
      id: 'driver_opts',
      lines: ['driver_opts:', `  type: ${scalar(type)}`, `  device: ${path}`, `  o: ${quoted(o)}`],
      leaves: ['backing'],
    },
  ];
}

/** Keys of a service that Ironhull reads and keeps, because the image half answers for them. */
export const IMAGE_HALF = new Set(['healthcheck', 'command', 'entrypoint', 'stop_signal', 'working_dir']);
