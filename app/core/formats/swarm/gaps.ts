/** What a stack file does not keep of one Spec: the value decides, not the field alone. */
import { say } from '../../../languages/say.ts';
import { type FieldRef, fieldRef } from '../../spec/fields.ts';
import type { Bind, Host, Port, Run, Spec, Tmpfs } from '../../spec/spec.ts';
import type { Gap, Missing } from '../format.ts';
import { treatments } from './treatments.ts';

export const SHARED_MEMORY = '/dev/shm';

/** Whether every interface is meant, which is what a Swarm does. */
const isEverywhere = ({ address }: Port): boolean => address === '0.0.0.0' || address === '::';
const isBare = ({ uid, gid, mode, exec }: Tmpfs): boolean => uid === undefined && gid === undefined && mode === undefined && exec !== true;
const listed = <T>(items: readonly T[]): readonly T[] | undefined => (items.length === 0 ? undefined : items);

type Leaf = keyof Run;
/** What is kept, and how leaving out the rest fails. */
type Loss = Missing & { readonly left?: unknown };
type Told = { readonly [L in Leaf]?: (value: NonNullable<Run[L]>, run: Run, host: Host) => Loss | undefined };

const never = (leaf: Leaf): Missing => treatments[`run.${leaf}`] as Missing;
const closing = (leaf: Leaf): Loss => ({ fails: 'closed', because: never(leaf).because });

/** `unconfined` and the like ask for less than the engine's default, which holds when they are left out. */
const unlessLoose =
  (leaf: 'seccomp' | 'apparmor' | 'selinux', loose: string) =>
  (value: string): Loss | undefined =>
    value === loose ? closing(leaf) : undefined;

const recursive = (binds: readonly Bind[]): Loss | undefined => {
  const asked = binds.filter((bind) => bind.recursive !== undefined);
  if (asked.length === 0) return undefined;
  return {
    fails: asked.some((bind) => bind.recursive === 'readonly') ? 'open' : 'closed',
    because: say`docker stack deploy leaves bind.recursive out without a word.`,
    left: binds.map(({ recursive: _, ...bind }) => bind),
  };
};

function ofPorts(ports: readonly Port[]): Loss | undefined {
  const bound = ports.filter(({ address }) => address !== undefined);
  if (bound.length === 0) return undefined;
  const kept = ports.filter((port) => port.address === undefined || isEverywhere(port));
  return {
    fails: 'closed',
    because: say`A Swarm ignores the address of a port and opens it on every interface of its nodes.`,
    ...(bound.some((port) => !isEverywhere(port)) && {
      instead: say`A port with an address is not published: a proxy on the same overlay network reaches the service by its name.`,
    }),
    left: listed(kept.map(({ address: _, ...port }) => port)),
  };
}

function ofTmpfs(mounts: readonly Tmpfs[]): Loss | undefined {
  const kept = mounts.filter(({ path }) => path !== SHARED_MEMORY);
  if (kept.length === mounts.length && kept.every(isBare)) return undefined;
  return {
    fails: 'closed',
    because: say`A tmpfs of a service has a size and nothing else: it belongs to root and takes the mode of the directory in the image.`,
    instead: say`The image has the directory with mode 1777, or none in its place.`,
    left: listed(kept.map(({ path, size }) => ({ path, ...(size !== undefined && { size }) }))),
  };
}

const TOLD: Told = {
  ipc: (value, _, { ipcMode = 'private' }) => {
    if (value === 'private') return { ...closing('ipc'), fails: ipcMode === 'private' ? 'closed' : 'open', left: ipcMode };
    return { ...closing('ipc'), fails: value === 'none' ? 'open' : 'closed', left: ipcMode };
  },
  cgroupns: (value, _, { cgroup, cgroupns = cgroup === 'v1' ? 'host' : 'private' }) =>
    value === 'host' || cgroupns === 'private' ? { ...closing('cgroupns'), left: cgroupns } : { ...never('cgroupns'), left: cgroupns },
  runtime: (value, _, { defaultRuntime }) => ({ ...never('runtime'), ...(defaultRuntime === value && { left: value }) }),
  noNewPrivileges: (value) => (value ? undefined : closing('noNewPrivileges')),
  seccomp: unlessLoose('seccomp', 'unconfined'),
  apparmor: unlessLoose('apparmor', 'unconfined'),
  selinux: unlessLoose('selinux', 'disable'),
  memorySwap: (value, { memory }) => (value === -1 || value >= 2 * (memory ?? 0) ? closing('memorySwap') : undefined),
  pids: (value) =>
    value < 0 ? { fails: 'closed', because: say`A service without a limit of processes has none; -1 is refused.`, left: value } : undefined,
  shmSize: (_, { ipc }) =>
    ipc === 'none' ? { fails: 'closed', because: say`There is no shared memory to be sized where none is wanted.` } : undefined,
  restart: (value) => {
    if (value.policy === 'unless-stopped')
      return { fails: 'closed', because: say`Nobody stops a task alone, so this is the same as always.`, left: { policy: 'always' } };
    return value.policy === 'no' ? { fails: 'closed', because: say`It is written as where nothing is said.`, left: value } : undefined;
  },
  tmpfs: ofTmpfs,
  binds: recursive,
  systemBinds: recursive,
  engineSockets: recursive,
  ports: ofPorts,
  networkMode: (value) =>
    value === 'none'
      ? {
          fails: 'open',
          because: say`A service cannot be without a network: docker stack deploy gives it one.`,
          instead: say`It stands alone on an internal network: nothing reaches it, and it reaches nothing.`,
          left: value,
        }
      : undefined,
};

export const gaps = (spec: Spec): Gap[] =>
  spec.services.flatMap(({ name, run }) =>
    (Object.keys(run) as Leaf[]).flatMap((leaf): Gap[] => {
      const loss = (TOLD[leaf] as ((value: unknown, run: Run, host: Host) => Loss | undefined) | undefined)?.(run[leaf], run, spec.host);
      const field: FieldRef = fieldRef(`run.${leaf}`, name);
      return loss === undefined ? [] : [{ field, ...loss }];
    }),
  );
