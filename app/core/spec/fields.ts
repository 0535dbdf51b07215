/**
 * The closed list of fields, in the order of the Spec. A field id is `<part>.<leaf>`; a field reference names the
 * instance as well: `run.user@web`, `network.internal@back`, `host.interContainer`.
 *
 * To add a field: add it to `spec.ts`, `schema.ts` and here; the compiler then lists every format that must say how
 * it prints it, and the laws ask for its owning control.
 */
import type { Build, Host, Network, Project, Run, Service, Spec, Supply, TargetId, Volume } from './spec.ts';

type Leaf<Part extends string, T> = `${Part}.${keyof T & string}`;
export type BuildField = Leaf<'build', Build>;
export type RunField = Leaf<'run', Run>;
export type NetworkField = Leaf<'network', Network>;
export type VolumeField = Leaf<'volume', Volume>;
export type HostField = Leaf<'host', Host>;
export type SupplyField = Leaf<'supply', Supply>;
export type ServiceField = 'service.name' | 'service.workload';
export type FieldId =
  | Leaf<'project', Project>
  | ServiceField
  | BuildField
  | RunField
  | NetworkField
  | VolumeField
  | HostField
  | SupplyField;

/** `run.user@web`; fields of the project, the host and the supply chain stand alone. */
export type FieldRef = string;

/** References that were made, by instance: they are asked for again and again, and are keys of maps. */
const made = new Map<string, Map<FieldId, FieldRef>>();
const MOST_INSTANCES = 256;
function refsOf(instance: string): Map<FieldId, FieldRef> {
  if (made.size >= MOST_INSTANCES) made.clear();
  const refs = new Map<FieldId, FieldRef>();
  made.set(instance, refs);
  return refs;
}

export function fieldRef(field: FieldId, instance?: string): FieldRef {
  if (instance === undefined) return field;
  const refs = made.get(instance) ?? refsOf(instance);
  const known = refs.get(field);
  if (known !== undefined) return known;
  const ref = `${field}@${instance}`;
  refs.set(field, ref);
  return ref;
}
export function fieldOf(ref: FieldRef): FieldId {
  const end = ref.indexOf('@');
  return (end < 0 ? ref : ref.slice(0, end)) as FieldId;
}
export const instanceOf = (ref: FieldRef): string | undefined => (ref.includes('@') ? ref.slice(ref.indexOf('@') + 1) : undefined);

const leaves = <Part extends string, T>(part: Part, names: Record<keyof T & string, true>): Leaf<Part, T>[] =>
  (Object.keys(names) as (keyof T & string)[]).map((name) => `${part}.${name}` as const);

export const BUILD_FIELDS = leaves<'build', Required<Build>>('build', {
  registry: true,
  repository: true,
  version: true,
  variant: true,
  digest: true,
  recipe: true,
  multiStage: true,
  packages: true,
  keepPackageCache: true,
  copyWith: true,
  secrets: true,
  secretsVia: true,
  ignore: true,
  makeUser: true,
  stripSetuid: true,
  filesOwnedBy: true,
  stateDirectories: true,
  environment: true,
  healthcheck: true,
  entrypoint: true,
  command: true,
  stopSignal: true,
});
export const RUN_FIELDS = leaves<'run', Required<Run>>('run', {
  image: true,
  user: true,
  groups: true,
  userns: true,
  pid: true,
  ipc: true,
  shmSize: true,
  uts: true,
  hostname: true,
  cgroupns: true,
  cgroupParent: true,
  runtime: true,
  privileged: true,
  capDrop: true,
  capAdd: true,
  noNewPrivileges: true,
  engineSockets: true,
  systemBinds: true,
  devices: true,
  seccomp: true,
  syscalls: true,
  apparmor: true,
  apparmorFrom: true,
  selinux: true,
  unmaskPaths: true,
  sysctls: true,
  memory: true,
  memorySwap: true,
  memoryReservation: true,
  nanoCpus: true,
  cpuShares: true,
  cpuset: true,
  pids: true,
  nofile: true,
  nproc: true,
  core: true,
  io: true,
  oomScoreAdj: true,
  oomKillDisable: true,
  storageSize: true,
  log: true,
  restart: true,
  init: true,
  stopGracePeriod: true,
  readOnlyRootFilesystem: true,
  tmpfs: true,
  volumes: true,
  binds: true,
  imageVolumes: true,
  secrets: true,
  environment: true,
  networks: true,
  networkMode: true,
  ports: true,
  dns: true,
  extraHosts: true,
});
export const NETWORK_FIELDS = leaves<'network', Required<Network>>('network', {
  name: true,
  internal: true,
  interContainer: true,
  hostBinding: true,
  encrypted: true,
});
export const VOLUME_FIELDS = leaves<'volume', Required<Volume>>('volume', { name: true, backing: true });
export const HOST_FIELDS = leaves<'host', Required<Host>>('host', {
  target: true,
  kubernetes: true,
  cgroup: true,
  securityModule: true,
  engine: true,
  rootless: true,
  units: true,
  usernsRemap: true,
  containerdSnapshotter: true,
  dockerGroup: true,
  runtimes: true,
  defaultRuntime: true,
  noNewPrivileges: true,
  seccompProfile: true,
  selinux: true,
  apiSockets: true,
  tls: true,
  authorizationPlugins: true,
  nofile: true,
  core: true,
  log: true,
  logLevel: true,
  liveRestore: true,
  init: true,
  ipcMode: true,
  cgroupns: true,
  dataRoot: true,
  interContainer: true,
  noDefaultBridge: true,
  publishAddress: true,
  userlandProxy: true,
  iptables: true,
  dns: true,
  insecureRegistries: true,
  experimental: true,
  fileChecks: true,
  auditRules: true,
});
export const SUPPLY_FIELDS = leaves<'supply', Required<Supply>>('supply', {
  ci: true,
  scanner: true,
  linter: true,
  secretScan: true,
  sbom: true,
  provenance: true,
  signature: true,
  rebuild: true,
  updates: true,
});
const OF_SERVICE: ReadonlySet<FieldId> = new Set(['service.name', 'service.workload', ...BUILD_FIELDS, ...RUN_FIELDS]);
/** Whether each service has this field. */
export const isOfService = (field: FieldId): boolean => OF_SERVICE.has(field);
export const FIELDS: readonly FieldId[] = [
  'project.name',
  'service.name',
  'service.workload',
  ...BUILD_FIELDS,
  ...RUN_FIELDS,
  ...NETWORK_FIELDS,
  ...VOLUME_FIELDS,
  ...HOST_FIELDS,
  ...SUPPLY_FIELDS,
];

/** What the plan is for. */
export const targetOf = ({ host }: Spec): TargetId => host.target ?? 'docker';

/** The service of this name; an unknown name is a programming error. */
export function serviceNamed(spec: Spec, name: string): Service {
  const service = spec.services.find((candidate) => candidate.name === name);
  if (!service) throw new Error(`no service named ${JSON.stringify(name)}`);
  return service;
}
