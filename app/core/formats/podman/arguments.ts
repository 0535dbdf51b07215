/**
 * The flags of `podman run` for a container of the plan. Most are those of `docker run`; what Podman spells otherwise,
 * or does otherwise when it is not told, stands here. Facts: podman-run(1) and the source of 4.9 to 5.8.
 */
import { patch } from '../../spec/edit.ts';
import { type FieldRef, fieldRef, serviceNamed } from '../../spec/fields.ts';
import type { Port, Run, Service, Spec, Tmpfs } from '../../spec/spec.ts';
import { argumentsOf, isUserDefined } from '../run/container.ts';
import { type FlagField, ROWS } from '../run/flags.ts';
import { tmpfsOptions } from '../run/mount.ts';
import { type Names, nameOf } from '../run/names.ts';
import type { Argument } from '../run/program.ts';
import { keepsOwner, logOf } from './kept.ts';
import { secretName, secretTarget } from './secrets.ts';

/** A flag with its place among the others and the fields that it states. */
export interface PodmanArgument extends Argument {
  readonly order: number;
  readonly fields: readonly FieldRef[];
}

interface Scene {
  readonly spec: Spec;
  readonly service: Service;
  readonly names: Names;
}
/** `also`: fields beside the one that called for it. */
type Written = Argument & { readonly also?: readonly FieldRef[] };
type Write<F extends FlagField> = (value: Required<Run>[F], scene: Scene) => readonly Written[];

const MIB = 2 ** 20;
const SHM = '/dev/shm';
const SECRETS = '/run/secrets';

/** `U` is Podman's way to give a tmpfs to the user of the container; it knows no `uid=`. */
const tmpfs = (mount: Tmpfs, run: Run): Argument => {
  const options = tmpfsOptions(patch<Tmpfs>(mount, { uid: undefined, gid: undefined }));
  const owned = mount.uid !== undefined && keepsOwner(mount, run);
  return { flag: '--tmpfs', value: `${mount.path}:${options}${owned ? ',U' : ''}` };
};

/** Podman takes what a read-only container may write to away altogether; Docker leaves shared memory. */
function sharedMemory({ ipc, shmSize = 64 * MIB, tmpfs: mounts = [] }: Run): Argument[] {
  const isOwn = ipc !== 'host' && ipc !== 'none' && !mounts.some(({ path }) => path === SHM);
  return isOwn ? [{ flag: '--tmpfs', value: `${SHM}:${tmpfsOptions({ size: shmSize, mode: 0o1777 })}` }] : [];
}

/** Podman's own /run/secrets is read-only in a read-only container, and runc then cannot mount a file in it. */
function placeOfSecrets({ name, run: { readOnlyRootFilesystem, secrets = [], tmpfs: mounts = [] } }: Service): Written[] {
  const isNeeded = readOnlyRootFilesystem && !mounts.some(({ path }) => path === SECRETS);
  if (!isNeeded || !secrets.some(({ target = `${SECRETS}/` }) => target.startsWith(`${SECRETS}/`))) return [];
  const value = `${SECRETS}:${tmpfsOptions({ size: MIB, mode: 0o755 })}`;
  return [{ flag: '--tmpfs', value, also: [fieldRef('run.readOnlyRootFilesystem', name)] }];
}

/** A port without an address binds to that of the first network of its container that has one. */
export const bindingOf = ({ networks }: Spec, { run }: Service) =>
  networks.find(({ name, hostBinding }) => hostBinding !== undefined && run.networks?.includes(name));

const fromTable = (field: FlagField, value: unknown, names: Names): Argument[] =>
  ROWS.flatMap((row, order) => (row.field === field ? argumentsOf(order, value, names) : []));

const OWN: { readonly [F in FlagField]?: Write<F> } = {
  unmaskPaths: (value) => (value ? [{ flag: '--security-opt', value: 'unmask=ALL' }] : []),
  // Both are of the whole program: one stands before `run`, the other is an option of its storage.
  runtime: () => [],
  storageSize: () => [],
  oomKillDisable: (value, { spec, names }) => (spec.host.cgroup === 'v1' ? fromTable('oomKillDisable', value, names) : []),
  log: (value, { names }) => fromTable('log', logOf(value), names).filter(({ value: text }) => !text.startsWith('max-file=')),
  readOnlyRootFilesystem: (value, { names, service: { name, run } }) => [
    ...fromTable('readOnlyRootFilesystem', value, names),
    ...(value
      ? [
          { flag: '--read-only-tmpfs', value: 'false', toggle: true } as const,
          ...sharedMemory(run).map((argument) => ({ ...argument, also: [fieldRef('run.shmSize', name)] })),
        ]
      : []),
  ],
  tmpfs: (value, { service }) => value.map((mount) => tmpfs(mount, service.run)),
  ...Object.fromEntries(
    (['binds', 'systemBinds', 'engineSockets'] as const).map((field): [string, Write<typeof field>] => [
      field,
      (value, { names }) =>
        fromTable(
          field,
          value.map((bind) => patch(bind, { recursive: undefined })),
          names,
        ).map((argument, index) => ({
          ...argument,
          value: argument.value + (value[index]?.recursive === 'disabled' ? ',bind-nonrecursive' : ''),
        })),
    ]),
  ),
  secrets: (value, { names, service }) => [
    ...placeOfSecrets(service),
    ...value.map((secret) => ({
      flag: '--secret',
      value: `${secretName(names.project, service.name, secret)},type=mount,target=${secretTarget(secret)}`,
    })),
  ],
  networks: (value, { names, service }) =>
    isUserDefined(service)
      ? [
          ...value.map((network) => ({ flag: '--network', value: nameOf(names, 'network', network) })),
          { flag: '--network-alias', value: service.name, also: [fieldRef('service.name', service.name)] },
        ]
      : [],
  ports: (value, { spec, names, service }) => {
    const binding = bindingOf(spec, service);
    const bound = (port: Port): Port => (port.address === undefined && binding ? patch(port, { address: binding.hostBinding }) : port);
    const also = binding && value.some(({ address }) => address === undefined) ? [fieldRef('network.hostBinding', binding.name)] : [];
    return fromTable('ports', value.map(bound), names).map((argument) => ({ ...argument, also }));
  },
};

/** Docker lets every user of a network namespace of its own open low ports; Podman does not by itself. */
function lowPorts({ name, run }: Service): PodmanArgument[] {
  const isOwn = run.networkMode !== 'host' && !run.sysctls?.some((sysctl) => sysctl.name === LOW_PORTS);
  const order = ROWS.findIndex(({ field }) => field === 'sysctls');
  return isOwn ? [{ flag: '--sysctl', value: `${LOW_PORTS}=0`, order, fields: [fieldRef('service.name', name)] }] : [];
}
const LOW_PORTS = 'net.ipv4.ip_unprivileged_port_start';

/** Every flag of `podman run` that the plan calls for, in the order of the rows of `docker run`. */
export function podmanArguments(spec: Spec, name: string, names: Names): PodmanArgument[] {
  const service = serviceNamed(spec, name);
  const scene: Scene = { spec, service, names };
  const fields = [...new Set(ROWS.map(({ field }) => field))];
  const stated = fields.flatMap((field): PodmanArgument[] => {
    const value = service.run[field];
    if (value === undefined) return [];
    const order = ROWS.findIndex((row) => row.field === field);
    const write = OWN[field] as Write<FlagField> | undefined;
    const written: readonly Written[] = write ? write(value as never, scene) : fromTable(field, value, names);
    return written.map(({ also = [], ...argument }) => ({ ...argument, order, fields: [fieldRef(`run.${field}`, name), ...also] }));
  });
  return [...stated, ...lowPorts(service)].sort((a, b) => a.order - b.order);
}
