/** What the engine's own descriptions say about a field: a part of a Go template, and what it becomes. */
import { tmpfsOptions } from '../formats/run/mount.ts';
import { type Names, nameOf } from '../formats/run/names.ts';
import { NETWORK_OPTIONS } from '../formats/run/objects.ts';
import { quoted } from '../formats/run/quoted.ts';
import type { FieldChange } from '../spec/diff.ts';
import { writeBytes } from '../spec/quantity.ts';
import type { Bind, Build, Host, Network, Run, Tmpfs, Ulimit, VolumeMount } from '../spec/spec.ts';

/** What a rung can be seen by on an engine. */
export interface Check {
  readonly command: string;
  /** What it prints where the rung holds, to the letter. */
  readonly prints: string;
}

export interface Part {
  readonly template: string;
  readonly prints: string;
}

const part = (template: string, prints: unknown): Part => ({ template, prints: String(prints) });
const json = (value: unknown): string => JSON.stringify(value);
const config =
  (path: string) =>
  (value: unknown): Part =>
    part(`{{.HostConfig.${path}}}`, value);
const ulimit =
  (name: string) =>
  ({ soft, hard }: Ulimit): Part =>
    part(`{{range .HostConfig.Ulimits}}{{if eq .Name ${json(name)}}}{{.Soft}}:{{.Hard}}{{end}}{{end}}`, `${soft}:${hard}`);
/** The engine keeps an option as it was given: with `=` by `docker run`, with `:` by Compose, or a bare word for true. */
const spellings = (option: string): string =>
  [option, option.replace('=', ':'), ...(option.endsWith('=true') ? [option.slice(0, -'=true'.length)] : [])].map(json).join(' ');
const ifGiven = (option: string): string =>
  `{{range .HostConfig.SecurityOpt}}{{if eq . ${spellings(option)}}}{{${json(option)}}}{{end}}{{end}}`;
const securityOption = (option: string): Part => part(ifGiven(option), option);
/** Engine 20.10 keeps the names as they were given, later ones with their prefix; it is taken off here. */
const capabilities = (list: 'CapDrop' | 'CapAdd', names: readonly string[]): Part =>
  part(`{{join (split (join .HostConfig.${list} ",") "CAP_") ""}}`, names.join(','));

const RUN: { readonly [F in keyof Run]?: (value: NonNullable<Run[F]>, names: Names) => Part } = {
  user: ({ uid, gid }) => part('{{.Config.User}}', gid === undefined ? uid : `${uid}:${gid}`),
  ipc: config('IpcMode'),
  shmSize: config('ShmSize'),
  hostname: (name) => part('{{.Config.Hostname}}', name),
  cgroupns: config('CgroupnsMode'),
  cgroupParent: config('CgroupParent'),
  runtime: config('Runtime'),
  privileged: config('Privileged'),
  capDrop: (list) => capabilities('CapDrop', list),
  capAdd: (list) => capabilities('CapAdd', list),
  noNewPrivileges: (value) => securityOption(`no-new-privileges=${value}`),
  apparmor: (profile) => securityOption(`apparmor=${profile}`),
  selinux: (label) => securityOption(`label=${label}`),
  memory: config('Memory'),
  memorySwap: config('MemorySwap'),
  memoryReservation: config('MemoryReservation'),
  nanoCpus: config('NanoCpus'),
  cpuShares: config('CpuShares'),
  cpuset: config('CpusetCpus'),
  pids: config('PidsLimit'),
  nofile: ulimit('nofile'),
  nproc: ulimit('nproc'),
  core: ulimit('core'),
  oomScoreAdj: config('OomScoreAdj'),
  oomKillDisable: config('OomKillDisable'),
  log: ({ driver = 'json-file', maxSize, maxFile }) =>
    part(
      '{{with .HostConfig.LogConfig}}{{.Type}} {{index .Config "max-size"}} {{index .Config "max-file"}}{{end}}',
      [driver, maxSize === undefined ? '' : writeBytes(maxSize), maxFile ?? ''].join(' '),
    ),
  restart: ({ policy, attempts = 0 }) =>
    part('{{with .HostConfig.RestartPolicy}}{{.Name}}:{{.MaximumRetryCount}}{{end}}', `${policy}:${attempts}`),
  init: config('Init'),
  stopGracePeriod: (milliseconds) => part('{{.Config.StopTimeout}}', Math.ceil(milliseconds / 1000)),
  readOnlyRootFilesystem: config('ReadonlyRootfs'),
  tmpfs: (mounts: readonly Tmpfs[]) =>
    part(mounts.map(({ path }) => `{{index .HostConfig.Tmpfs ${json(path)}}}`).join(' '), mounts.map(tmpfsOptions).join(' ')),
  networkMode: config('NetworkMode'),
  networks: (list, names) =>
    part(
      '{{range $name, $network := .NetworkSettings.Networks}}[{{$name}}]{{end}}',
      list
        .map((name) => `[${nameOf(names, 'network', name)}]`)
        .sort()
        .join(''),
    ),
  ports: (list) =>
    part(
      list.map(({ target, protocol = 'tcp' }) => `{{json (index .HostConfig.PortBindings ${json(`${target}/${protocol}`)})}}`).join(' '),
      list.map(({ address = '', published = '' }) => json([{ HostIp: address, HostPort: String(published) }])).join(' '),
    ),
};

/** No option of the kind stands among the security options. */
const noOption = (option: string): Part => part(ifGiven(option), '');

/** Where a field that is not stated falls back to a default that can be seen. */
export const ABSENT: { readonly [F in keyof Run]?: Part } = {
  privileged: part('{{.HostConfig.Privileged}}', false),
  capAdd: capabilities('CapAdd', []),
  pid: part('{{.HostConfig.PidMode}}', ''),
  uts: part('{{.HostConfig.UTSMode}}', ''),
  userns: part('{{.HostConfig.UsernsMode}}', ''),
  unmaskPaths: part('{{if .HostConfig.MaskedPaths}}masked{{end}}', 'masked'),
  devices: part('{{len .HostConfig.Devices}}', 0),
  seccomp: noOption('seccomp=unconfined'),
  apparmor: noOption('apparmor=unconfined'),
  selinux: noOption('label=disable'),
  engineSockets: part(
    '{{range .Mounts}}{{if or (eq .Source "/var/run/docker.sock") (eq .Source "/run/docker.sock") (eq .Source "/run") (eq .Source "/var/run")}}{{.Source}}{{end}}{{end}}',
    '',
  ),
};

const MOUNTS: ReadonlySet<keyof Run> = new Set(['engineSockets', 'systemBinds', 'binds', 'volumes']);

/** What is mounted, `rw` or not, at each place that the old or the new answer names. */
function mounts({ from = [], to = [] }: FieldChange): Part {
  const [gone, stands] = [from, to] as readonly (readonly (Bind | VolumeMount)[])[];
  const places = new Map([
    ...(gone ?? []).map(({ target }) => [target, ''] as const),
    ...(stands ?? []).map(({ target, readOnly }) => [target, `${!readOnly}`] as const),
  ]);
  return part(
    [...places.keys()].map((target) => `{{range .Mounts}}{{if eq .Destination ${json(target)}}}{{.RW}}{{end}}{{end}}`).join(' '),
    [...places.values()].join(' '),
  );
}

/** What `docker inspect` of a container says about a field that changed. */
export function containerPart(leaf: keyof Run, change: FieldChange, names: Names): Part | undefined {
  if (MOUNTS.has(leaf)) return mounts(change);
  if (change.to === undefined) return ABSENT[leaf];
  const write = RUN[leaf] as ((value: unknown, names: Names) => Part) | undefined;
  return write?.(change.to, names);
}

/** What `docker image inspect` says. */
export const IMAGE: { readonly [F in keyof Build]?: (build: Build) => Part } = {
  healthcheck: ({ healthcheck }) => {
    const test = healthcheck?.test;
    const words = test === undefined ? ['NONE'] : [test.form === 'shell' ? 'CMD-SHELL' : 'CMD', ...test.words];
    return part('{{with .Config.Healthcheck}}{{json .Test}}{{end}}', healthcheck ? json(words) : '');
  },
  stopSignal: ({ stopSignal = '' }) => part('{{.Config.StopSignal}}', stopSignal),
};

const [ICC, BINDING] = NETWORK_OPTIONS;

/** What `docker network inspect` says. */
export const NETWORK: { readonly [F in keyof Network]?: (network: Network) => Part } = {
  internal: ({ internal = false }) => part('{{.Internal}}', internal),
  interContainer: ({ interContainer }) => part(`{{index .Options ${json(ICC)}}}`, interContainer ?? ''),
  hostBinding: ({ hostBinding }) => part(`{{index .Options ${json(BINDING)}}}`, hostBinding ?? ''),
};

const info = (template: string, prints: unknown): Check => ({
  command: `docker info --format ${quoted(template)}`,
  prints: String(prints),
});
const bridge = (option: string, prints: unknown): Check => ({
  command: `docker network inspect --format ${quoted(`{{index .Options ${json(option)}}}`)} bridge`,
  prints: String(prints),
});
/** What a new container finds, without any option of its own. */
const inNew = (script: string, prints: unknown): Check => ({
  command: `docker run --rm busybox:1.37 sh -c ${quoted(script)}`,
  prints: String(prints),
});
const securityModule = (name: string, active: boolean): Check =>
  info(`{{range .SecurityOptions}}{{if eq . ${json(`name=${name}`)}}}{{.}}{{end}}{{end}}`, active ? `name=${name}` : '');

/** What the daemon says once it has started again. */
export const HOST: { readonly [F in keyof Host]?: (host: Host) => Check } = {
  usernsRemap: ({ usernsRemap }) => securityModule('userns', usernsRemap !== undefined),
  selinux: ({ selinux = false }) => securityModule('selinux', selinux),
  liveRestore: ({ liveRestore = false }) => info('{{.LiveRestoreEnabled}}', liveRestore),
  defaultRuntime: ({ defaultRuntime = 'runc' }) => info('{{.DefaultRuntime}}', defaultRuntime),
  noNewPrivileges: ({ noNewPrivileges = false }) =>
    inNew("grep -o 'NoNewPrivs.*' /proc/self/status | tr -d '\\t'", `NoNewPrivs:${Number(noNewPrivileges)}`),
  nofile: ({ nofile }) => (nofile ? inNew('ulimit -Sn; ulimit -Hn', `${nofile.soft}\n${nofile.hard}`) : inNew('true', '')),
  core: ({ core }) => inNew('ulimit -Sc', core?.soft ?? 'unlimited'),
  interContainer: ({ interContainer = true }) => bridge(ICC, interContainer),
  publishAddress: ({ publishAddress = '0.0.0.0' }) => bridge(BINDING, publishAddress),
};
