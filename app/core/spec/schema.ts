/** The schema of the Spec: the one door for everything that comes from a link, storage, clipboard or file. */
import * as v from 'valibot';
import { say } from '../../languages/say.ts';
import { KERNEL_MODULES, RECIPES, SPEC_VERSION, type Spec } from './spec.ts';
import { text as t, whole } from './text.ts';

const some = v.exactOptional;
/** A list that is too long is refused before its entries are looked at. */
const list = <T extends v.GenericSchema>(item: T, most = 64) =>
  v.pipe(v.custom<unknown[]>(Array.isArray, say`A list is expected.`), v.maxLength(most, say`At most ${most} entries.`), v.array(item));
const flag = v.boolean(say`true or false is expected.`);
const among = <const T extends readonly string[]>(...values: T) => v.picklist(values, say`One of ${values.join(', ')} is expected.`);
/** An object of exactly these keys: one more, `__proto__` included, is refused. */
const exactly = <T extends v.ObjectEntries>(entries: T) =>
  v.strictObject(entries, ({ expected, received }) =>
    expected === 'never' ? say`This key is not known.` : received === 'undefined' ? say`This key is missing.` : say`An object is expected.`,
  );

const distinct = <T extends { readonly name: string }>(items: readonly T[]): boolean =>
  new Set(items.map(({ name }) => name)).size === items.length;
const named = <T extends v.GenericSchema<unknown, { readonly name: string }>>(item: T, most = 64) =>
  v.pipe(
    list(item, most),
    v.check((items) => distinct(items as { name: string }[]), say`Every name may stand only once.`),
  );

const variables = list(exactly({ name: t.variable, value: t.line }), 256);
const command = v.pipe(
  exactly({ form: among('exec', 'shell'), words: v.pipe(list(t.line), v.minLength(1, say`At least one word is expected.`)) }),
  v.check(({ form, words }) => form === 'exec' || words.length === 1, say`A shell form is one line.`),
);
const ulimit = v.pipe(
  exactly({ soft: t.integer, hard: t.integer }),
  v.check(({ soft, hard }) => hard === -1 || (soft !== -1 && soft <= hard), say`The soft limit is at most the hard limit.`),
);
const log = exactly({ driver: some(t.logDriver), maxSize: some(t.bytes), maxFile: some(t.count) });
const account = v.union([t.uid, t.account], say`A number or a name is expected.`);
const bind = exactly({
  source: t.hostPath,
  target: t.containerPath,
  readOnly: some(flag),
  recursive: some(among('readonly', 'disabled')),
  propagation: some(among('rprivate', 'private', 'rshared', 'shared', 'rslave', 'slave')),
});

const build = exactly({
  registry: some(t.registry),
  repository: some(t.repository),
  version: some(t.version),
  variant: some(t.variant),
  digest: some(t.digest),
  recipe: some(among(...RECIPES)),
  multiStage: some(flag),
  packages: some(list(t.package)),
  keepPackageCache: some(flag),
  copyWith: some(among('ADD')),
  secrets: some(list(t.secretId)),
  secretsVia: some(among('ARG')),
  ignore: some(list(t.pattern, 256)),
  makeUser: some(t.account),
  stripSetuid: some(flag),
  filesOwnedBy: some(among('application')),
  stateDirectories: some(list(exactly({ path: t.containerPath, mode: t.mode }))),
  environment: some(variables),
  healthcheck: some(
    exactly({
      test: some(command),
      interval: some(t.milliseconds),
      timeout: some(t.milliseconds),
      startPeriod: some(t.milliseconds),
      retries: some(t.count),
    }),
  ),
  entrypoint: some(command),
  command: some(command),
  stopSignal: some(t.signal),
});

const run = exactly({
  image: some(t.image),
  user: some(exactly({ uid: account, gid: some(account) })),
  groups: some(list(t.account)),
  userns: some(among('host')),
  pid: some(t.namespace),
  ipc: some(among('private', 'none', 'shareable', 'host')),
  shmSize: some(t.bytes),
  uts: some(among('host')),
  hostname: some(t.hostname),
  cgroupns: some(among('private', 'host')),
  cgroupParent: some(t.cgroupParent),
  runtime: some(t.runtime),
  privileged: some(flag),
  capDrop: some(list(t.capability)),
  capAdd: some(list(t.capability)),
  noNewPrivileges: some(flag),
  engineSockets: some(list(bind)),
  systemBinds: some(list(bind)),
  devices: some(list(exactly({ source: t.hostPath, target: some(t.containerPath), rights: some(t.rights) }))),
  seccomp: some(t.profile),
  syscalls: some(exactly({ allow: some(list(t.systemCall)), deny: some(list(t.systemCall)) })),
  apparmor: some(t.profile),
  apparmorFrom: some(among('plan')),
  selinux: some(t.label),
  unmaskPaths: some(flag),
  sysctls: some(named(exactly({ name: t.sysctl, value: t.line }))),
  memory: some(t.bytes),
  memorySwap: some(v.union([t.bytes, v.literal(-1)], say`A size in bytes is expected, or -1 for no limit.`)),
  memoryReservation: some(t.bytes),
  nanoCpus: some(t.nanoCpus),
  cpuShares: some(t.count),
  cpuset: some(t.cpuset),
  pids: some(t.integer),
  nofile: some(ulimit),
  nproc: some(ulimit),
  core: some(ulimit),
  io: some(list(exactly({ device: t.hostPath, readBps: some(t.bytes), writeBps: some(t.bytes) }))),
  oomScoreAdj: some(whole(-1000, 1000)),
  oomKillDisable: some(flag),
  storageSize: some(t.bytes),
  log: some(log),
  restart: some(exactly({ policy: among('no', 'on-failure', 'unless-stopped', 'always'), attempts: some(t.count) })),
  init: some(flag),
  stopGracePeriod: some(t.milliseconds),
  readOnlyRootFilesystem: some(flag),
  tmpfs: some(
    list(exactly({ path: t.containerPath, size: some(t.bytes), mode: some(t.mode), uid: some(t.uid), gid: some(t.uid), exec: some(flag) })),
  ),
  volumes: some(list(exactly({ volume: t.name, target: t.containerPath, readOnly: some(flag) }))),
  binds: some(list(bind)),
  imageVolumes: some(list(t.containerPath)),
  secrets: some(named(exactly({ name: t.secretId, source: t.hostPath, target: some(t.containerPath) }))),
  environment: some(variables),
  networks: some(list(t.name)),
  networkMode: some(among('bridge', 'host', 'none')),
  ports: some(list(exactly({ address: some(t.address), published: some(t.port), target: t.port, protocol: some(among('udp')) }), 256)),
  dns: some(list(t.address)),
  extraHosts: some(list(exactly({ name: t.hostname, address: t.hostAddress }))),
});

const backing = v.variant(
  'type',
  [
    exactly({ type: v.literal('tmpfs'), size: t.bytes, uid: some(t.uid) }),
    exactly({ type: v.literal('device'), device: t.hostPath, fileSystem: among('ext4', 'xfs') }),
    exactly({ type: v.literal('directory'), source: t.hostPath }),
  ],
  'tmpfs, device or directory is expected.',
);

const volume = exactly({ name: t.name, backing: some(backing) });
const network = exactly({
  name: t.name,
  internal: some(flag),
  interContainer: some(v.literal(false, 'Only false is expected here.')),
  hostBinding: some(t.address),
  encrypted: some(flag),
});

const host = exactly({
  target: some(among('desktop', 'podman', 'swarm', 'kubernetes')),
  kubernetes: some(t.count),
  cgroup: some(among('v1')),
  securityModule: some(among(...KERNEL_MODULES)),
  engine: some(t.count),
  rootless: some(flag),
  units: some(flag),
  usernsRemap: some(t.account),
  containerdSnapshotter: some(flag),
  dockerGroup: some(flag),
  runtimes: some(named(exactly({ name: t.runtime, path: t.hostPath }))),
  defaultRuntime: some(t.runtime),
  noNewPrivileges: some(flag),
  seccompProfile: some(t.profile),
  selinux: some(flag),
  apiSockets: some(list(t.apiSocket)),
  tls: some(flag),
  authorizationPlugins: some(list(t.runtime)),
  nofile: some(ulimit),
  core: some(ulimit),
  log: some(log),
  logLevel: some(among('debug', 'info', 'warn', 'error', 'fatal')),
  liveRestore: some(flag),
  init: some(flag),
  ipcMode: some(among('private', 'shareable')),
  cgroupns: some(among('private', 'host')),
  dataRoot: some(t.hostPath),
  interContainer: some(flag),
  noDefaultBridge: some(flag),
  publishAddress: some(t.address),
  userlandProxy: some(flag),
  iptables: some(flag),
  dns: some(list(t.address)),
  insecureRegistries: some(list(t.registry)),
  experimental: some(flag),
  fileChecks: some(flag),
  auditRules: some(flag),
});

const supply = exactly({
  ci: some(among('github', 'gitlab')),
  scanner: some(among('trivy', 'grype', 'scout', 'clair')),
  linter: some(among('hadolint', 'build-checks', 'both')),
  secretScan: some(among('gitleaks', 'trufflehog', 'trivy')),
  sbom: some(flag),
  provenance: some(among('min', 'max')),
  signature: some(among('cosign-keyless', 'cosign-key')),
  rebuild: some(among('daily', 'weekly', 'monthly')),
  updates: some(among('renovate', 'dependabot')),
});

/** The parts of a Spec that hold fields. */
const PARTS = { build, run, network, volume, host };
export type Part = keyof typeof PARTS;

/** Names that services use must exist; the message names the one that does not. */
const consistent = (spec: Spec): boolean => {
  const networks = new Set(spec.networks.map(({ name }) => name));
  const volumes = new Set(spec.volumes.map(({ name }) => name));
  return spec.services.every(
    ({ run: { networks: used = [], volumes: mounted = [] } }) =>
      used.every((name) => networks.has(name)) && mounted.every(({ volume }) => volumes.has(volume)),
  );
};

const specSchema: v.GenericSchema<unknown, Spec> = v.pipe(
  exactly({
    version: v.literal(SPEC_VERSION, say`This plan was written by another version; this one reads version ${SPEC_VERSION}.`),
    project: exactly({ name: t.project }),
    services: v.pipe(
      named(exactly({ name: t.name, workload: t.name, build, run }), 200),
      v.minLength(1, say`A plan has at least one service.`),
    ),
    networks: named(network, 200),
    volumes: named(volume, 400),
    host,
    supply,
  }),
  v.check((spec) => consistent(spec as Spec), say`A service uses a network or volume that the plan does not have.`),
) as v.GenericSchema<unknown, Spec>;

export interface Refused {
  /** Where, as a path: `services.0.run.user.uid`. Empty for the whole. */
  readonly path: string;
  readonly says: string;
}

const refusedIn = (issues: readonly v.BaseIssue<unknown>[]): Refused[] =>
  issues.map((issue) => ({ path: v.getDotPath(issue as v.BaseIssue<object>) ?? '', says: issue.message }));

/** One part of a Spec out of what somebody's text states, or what of it no Spec can hold, as paths below the part. */
export function parsePart<T extends object>(part: Part, value: T): { readonly value: T } | { readonly refused: readonly Refused[] } {
  const result = v.safeParse(PARTS[part] as v.GenericSchema<unknown, object>, value);
  return result.success ? { value: result.output as T } : { refused: refusedIn(result.issues) };
}

/** A Spec out of anything, or every reason why it is none. Never throws. */
export function parseSpec(value: unknown): { readonly spec: Spec } | { readonly refused: readonly Refused[] } {
  const result = v.safeParse(specSchema, value);
  if (result.success) return { spec: result.output };
  return { refused: refusedIn(result.issues.slice(0, 20)) };
}
