/** The keys of daemon.json: spelling, field, how each is read and written. The order is the order of a written file. */
import { say } from '../../../languages/say.ts';
import { fieldRef } from '../../spec/fields.ts';
import { hostPath } from '../../spec/path.ts';
import { readBytes, writeBytes } from '../../spec/quantity.ts';
import type { Host, Log, Runtime, Ulimit } from '../../spec/spec.ts';

export type Json = string | number | boolean | undefined | null | readonly Json[] | { readonly [key: string]: Json };

/** What the daemon would refuse or a plan cannot hold. Thrown and caught inside this format only. */
export class Refused extends Error {}

/** One place in the file: a key, or a key inside a key. */
export interface Key {
  readonly path: readonly [string] | readonly [string, string];
  readonly field: keyof Host;
  readonly read: (value: Json) => Partial<Host>;
  /** Nothing: the key is not written. */
  readonly write: (host: Host) => Json | undefined;
}

const expected = (what: string): never => {
  throw new Refused(`${what} is expected here; the daemon does not start with anything else.`);
};
const truth = (value: Json): boolean => (typeof value === 'boolean' ? value : expected(say`true or false`));
const text = (value: Json): string => (typeof value === 'string' ? value : expected(say`A text in quotes`));
const texts = (value: Json): readonly string[] => (Array.isArray(value) ? value.map(text) : expected(say`A list of texts`));
const among = <T extends string>(value: Json, all: readonly T[]): T => {
  const found = all.find((one) => one === value);
  if (found === undefined) throw new Refused(`One of ${all.join(', ')} is expected here.`);
  return found;
};
const record = (value: Json): { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as { readonly [key: string]: Json })
    : expected(say`An object`);

type Of<T> = { [K in keyof Host]-?: Required<Host>[K] extends T ? K : never }[keyof Host];
const flag = (name: string, field: Of<boolean>): Key => ({
  path: [name],
  field,
  read: (value) => ({ [field]: truth(value) }),
  write: (host) => host[field],
});
const word = (name: string, field: Of<string>): Key => ({
  path: [name],
  field,
  read: (value) => ({ [field]: text(value) }),
  write: (host) => host[field],
});
const choice = <F extends 'logLevel' | 'ipcMode' | 'cgroupns'>(name: string, field: F, all: readonly Required<Host>[F][]): Key => ({
  path: [name],
  field,
  read: (value) => ({ [field]: among(value, all) }),
  write: (host) => host[field],
});
const list = (name: string, field: Of<readonly string[]>): Key => ({
  path: [name],
  field,
  read: (value) => ({ [field]: texts(value) }),
  write: (host) => host[field],
});

const ulimit = (name: 'nofile' | 'core'): Key => ({
  path: ['default-ulimits', name],
  field: name,
  read: (value) => {
    const { Soft: soft, Hard: hard } = record(value);
    if (typeof soft !== 'number' || typeof hard !== 'number')
      throw new Refused('An object with the numbers Soft and Hard is expected here.');
    return { [name]: { soft, hard } satisfies Ulimit };
  },
  write: (host) => {
    const limit = host[name];
    return limit && { Name: name, Soft: limit.soft, Hard: limit.hard };
  },
});

const logOption = (
  name: string,
  key: 'maxSize' | 'maxFile',
  read: (text: string) => number | undefined,
  write: (value: number) => string,
): Key => ({
  path: ['log-opts', name],
  field: 'log',
  read: (value) => {
    if (typeof value !== 'string') throw new Refused('The daemon takes log options as texts only, such as "10m".');
    const found = read(value);
    if (found === undefined) throw new Refused(`${JSON.stringify(value)} is no value of ${name}.`);
    return { log: { [key]: found } satisfies Log };
  },
  write: ({ log }) => {
    const value = log?.[key];
    return value === undefined ? undefined : write(value);
  },
});

const BINDING = 'com.docker.network.bridge.host_binding_ipv4';

/** Engines before 25 do not start with `default-network-opts`; without a stated engine the file must suit all. */
const knowsNetworkDefaults = ({ engine }: Host): boolean => engine !== undefined && engine >= 25;

export const KEYS: readonly Key[] = [
  {
    path: ['userns-remap'],
    field: 'usernsRemap',
    read: (value) => {
      const usernsRemap = text(value);
      if (/[:\s]/.test(usernsRemap)) throw new Refused('A plan holds one name, for the user and for its group.');
      return { usernsRemap };
    },
    write: ({ usernsRemap }) => usernsRemap,
  },
  flag('no-new-privileges', 'noNewPrivileges'),
  word('seccomp-profile', 'seccompProfile'),
  flag('selinux-enabled', 'selinux'),
  {
    path: ['features', 'containerd-snapshotter'],
    field: 'containerdSnapshotter',
    read: (value) => ({ containerdSnapshotter: truth(value) }),
    write: ({ containerdSnapshotter }) => containerdSnapshotter,
  },
  {
    path: ['runtimes'],
    field: 'runtimes',
    read: (value) => ({
      runtimes: Object.entries(record(value)).map(([name, runtime]): Runtime => {
        const { path } = record(runtime);
        if (typeof path !== 'string') throw new Refused(`Runtime ${name} has no path.`);
        return { name, path: hostPath(path) };
      }),
    }),
    write: ({ runtimes }) => runtimes && Object.fromEntries(runtimes.map(({ name, path }) => [name, { path }])),
  },
  word('default-runtime', 'defaultRuntime'),
  choice('default-ipc-mode', 'ipcMode', ['private', 'shareable']),
  choice('default-cgroupns-mode', 'cgroupns', ['private', 'host']),
  flag('init', 'init'),
  list('hosts', 'apiSockets'),
  flag('tlsverify', 'tls'),
  list('authorization-plugins', 'authorizationPlugins'),
  ulimit('nofile'),
  ulimit('core'),
  {
    path: ['log-driver'],
    field: 'log',
    read: (value) => ({ log: { driver: text(value) } }),
    write: ({ log }) => log?.driver,
  },
  logOption('max-size', 'maxSize', readBytes, writeBytes),
  logOption('max-file', 'maxFile', (value) => (/^\d+$/.test(value) ? Number(value) : undefined), String),
  choice('log-level', 'logLevel', ['debug', 'info', 'warn', 'error', 'fatal']),
  flag('live-restore', 'liveRestore'),
  {
    path: ['data-root'],
    field: 'dataRoot',
    read: (value) => ({ dataRoot: hostPath(text(value)) }),
    write: ({ dataRoot }) => dataRoot,
  },
  flag('icc', 'interContainer'),
  {
    path: ['bridge'],
    field: 'noDefaultBridge',
    read: (value) => {
      if (value !== 'none') throw new Refused('A bridge of another name has no place in a plan.');
      return { noDefaultBridge: true };
    },
    write: ({ noDefaultBridge }) => (noDefaultBridge ? 'none' : undefined),
  },
  word('ip', 'publishAddress'),
  {
    path: ['default-network-opts'],
    field: 'publishAddress',
    read: (value) => {
      const { bridge, ...drivers } = record(value);
      const { [BINDING]: address, ...options } = record(bridge ?? expected(say`The driver bridge`));
      if (Object.keys(drivers).length + Object.keys(options).length > 0)
        throw new Refused('Only the address of published ports has a place in a plan.');
      return { publishAddress: text(address) };
    },
    write: (host) =>
      host.publishAddress !== undefined && knowsNetworkDefaults(host) ? { bridge: { [BINDING]: host.publishAddress } } : undefined,
  },
  flag('userland-proxy', 'userlandProxy'),
  flag('iptables', 'iptables'),
  list('dns', 'dns'),
  list('insecure-registries', 'insecureRegistries'),
  flag('experimental', 'experimental'),
];
export const refOf = ({ field }: Key): string => fieldRef(`host.${field}`);
