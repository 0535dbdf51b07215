/** What a pod cannot say of a plan, or says otherwise; and what is done in its place. */
import { say } from '../../../languages/say.ts';
import { fieldRef } from '../../spec/fields.ts';
import type { Run, Service, Spec } from '../../spec/spec.ts';
import type { Gap } from '../format.ts';
import { mayForbidGain, unmasks } from './container.ts';
import { containerLog, KUBELET_LOG, podPidsLimit } from './node-limits.ts';
import { hasOwnUsers, idsOf, OWN_USERS, type Plan, planOf } from './plan.ts';
import { isAddress, isHostname, MOST_RESOLVERS } from './pod.ts';
import { isPublic, publishedBy } from './policies.ts';
import { fieldsOf } from './tree.ts';
import { isJob, isLeftOut, mountsOf, saysRecursive } from './volumes.ts';

type Leaf = keyof Run & string;
/** Of one field: why, what is done instead, and what of it stays. */
interface Told {
  readonly fails: Gap['fails'];
  readonly because: string;
  readonly instead?: string;
  readonly left?: unknown;
}
const open = (because: string, instead?: string): Told => ({ fails: 'open', because, ...(instead !== undefined && { instead }) });
const closed = (because: string, instead?: string): Told => ({ fails: 'closed', because, ...(instead !== undefined && { instead }) });

const NODE_LIMITS = say`containerd-limits.conf gives every container of the node the limits of containerd itself.`;
const KUBELET = say`kubelet.yaml sets it for every pod of the node.`;

/** Fields that no pod says anything of. */
const NOWHERE: { readonly [L in Leaf]?: Told } = {
  cgroupParent: closed(say`The kubelet makes the control groups of pods itself.`),
  devices: closed(
    say`A pod names no device; a device plugin of the cluster hands them out.`,
    say`Ask for the resource of a device plugin.`,
  ),
  cpuset: open(say`A pod is not pinned to processors by itself.`, say`The static CPU manager of the kubelet does it for whole processors.`),
  nofile: open(say`A pod has no limit of open files.`, NODE_LIMITS),
  nproc: open(say`A pod has no limit of processes for each user.`, say`kubelet.yaml limits the processes of every pod.`),
  core: open(say`A pod has no limit of core dumps.`, NODE_LIMITS),
  io: open(say`A pod has no limit of reads and writes.`, say`Some storage classes have one.`),
  oomScoreAdj: closed(say`The kubelet computes it from requests and limits.`),
  oomKillDisable: closed(say`A container that needs too much memory is ended in any case.`),
  uts: closed(say`A pod has a host name of its own, unless it stands in the network of the node.`),
};

function* valuesOf(plan: Plan, service: Service): Generator<readonly [Leaf, Told]> {
  const { run } = service;
  const { spec } = plan;
  yield* users(plan, service);
  yield* mounts(plan, service);
  if (run.pid?.startsWith('service:')) yield ['pid', closed(say`Services are pods of their own, and pods do not share processes.`)];
  if (run.ipc === 'none') yield ['ipc', { ...open(say`A pod always has a /dev/shm, of its own.`), left: 'private' }];
  if (run.ipc === 'shareable')
    yield ['ipc', { ...closed(say`Services are pods of their own, and pods do not share memory.`), left: 'private' }];
  if (run.shmSize !== undefined && run.ipc === 'host') yield ['shmSize', closed(say`It has the /dev/shm of the node.`)];
  if (run.cgroupns === 'host') yield ['cgroupns', { ...closed(say`The runtime gives each container a view of its own.`), left: 'private' }];
  if (run.hostname !== undefined && !isHostname(run.hostname))
    yield ['hostname', closed(say`A pod takes one word of small letters, digits and hyphens.`)];
  if (run.noNewPrivileges && !mayForbidGain(service))
    yield ['noNewPrivileges', open(say`The API refuses it of a container that is privileged or has SYS_ADMIN.`)];
  if (run.unmaskPaths && !unmasks(plan, service))
    yield ['unmaskPaths', closed(say`Only a pod with users of its own may unmask /proc, since 1.33.`)];
  if (run.memorySwap !== undefined && run.memorySwap !== run.memory)
    yield ['memorySwap', { ...closed(say`A pod does not swap, unless its node lets every pod do so.`), left: run.memory }];
  if (run.pids !== undefined && run.pids <= 0) yield ['pids', open(say`A pod has no limit of processes.`)];
  else if (run.pids !== undefined) {
    const left = podPidsLimit(spec);
    const because = say`A pod has no limit of processes; the kubelet has one for each pod of the node.`;
    yield [
      'pids',
      left === undefined ? open(because, say`Limit every service, then kubelet.yaml does it.`) : { ...open(because, KUBELET), left },
    ];
  }
  if (run.log) {
    const left = { ...KUBELET_LOG, ...containerLog(spec) };
    const because = say`A pod has no log settings; the kubelet turns over the log of each container of the node.`;
    yield ['log', { ...closed(because, containerLog(spec) && KUBELET), left }];
  }
  if (run.init && run.pid === 'host') yield ['init', closed(say`In the processes of the node, the node’s own PID 1 collects orphans.`)];
  const { policy = 'no' } = run.restart ?? {};
  if (run.restart && policy !== 'always' && !isJob(service))
    yield [
      'restart',
      { ...closed(say`A Deployment always starts its pods again, after a pause that grows to five minutes.`), left: { policy: 'always' } },
    ];
  if (run.stopGracePeriod !== undefined && run.stopGracePeriod % 1000 !== 0)
    yield ['stopGracePeriod', { ...closed(say`A pod counts whole seconds; the next longer one is written.`), left: run.stopGracePeriod }];
  yield* network(plan, service);
  yield* hidden(plan, service);
}

function* users(plan: Plan, service: Service): Generator<readonly [Leaf, Told]> {
  const { run } = service;
  const { uid, gid } = idsOf(run);
  if (run.user && (uid === undefined || (run.user.gid !== undefined && gid === undefined))) {
    const because = say`A pod takes numbers, no names. The image’s own user runs, and where that is root or a name the kubelet does not start it.`;
    // Whoever runs is not root: that much the pod keeps.
    yield ['user', { ...closed(because, say`Name the ids in numbers.`), left: run.user }];
  }
  const named = (run.groups ?? []).filter((group) => !/^\d+$/.test(group));
  if (named.length > 0)
    yield [
      'groups',
      {
        ...closed(say`A pod takes groups in numbers: ${named.join(', ')} is none.`),
        left: run.groups?.filter((group) => !named.includes(group)),
      },
    ];
  if (plan.spec.host.usernsRemap !== undefined && run.userns !== 'host' && plan.minor >= OWN_USERS && !hasOwnUsers(plan, service))
    yield ['userns', { ...open(say`A pod in a namespace of the node has no users of its own.`), left: 'host' }];
}

function* mounts(plan: Plan, service: Service): Generator<readonly [Leaf, Told]> {
  const { run } = service;
  if (run.tmpfs?.some(({ exec, mode, uid }) => !exec || mode !== undefined || uid !== undefined)) {
    const because = say`A directory in memory has no options here: programs run from it, and everybody in the pod may write to it.`;
    const left = run.tmpfs.map(({ path, size }) => ({ path, ...(size !== undefined && { size }), exec: true }));
    yield ['tmpfs', { ...open(because, say`Its size is kept, and an AppArmor profile of your own can forbid programs in it.`), left }];
  }
  for (const leaf of ['binds', 'systemBinds', 'engineSockets'] as const) {
    const all = run[leaf] ?? [];
    if (all.some(isLeftOut)) {
      const because = say`A directory of the project that is written to is on no node.`;
      yield [leaf, { ...closed(because, say`Use a volume.`), left: all.filter((bind) => !isLeftOut(bind)) }];
    } else if (all.some((bind) => bind.recursive === 'readonly' && !saysRecursive(plan, bind))) {
      const left = all.map(({ recursive, ...bind }) => (recursive === 'readonly' ? bind : { ...bind, ...(recursive && { recursive }) }));
      yield [leaf, { ...open(say`Mounts below a read-only one stay writable before 1.31, and with a propagation.`), left }];
    } else if (all.some(({ recursive }) => recursive === 'disabled')) yield [leaf, { ...closed(say`Mounts below come along.`), left: all }];
  }
}

/** Fields whose every mount gives way to another one at the same place. */
function* hidden(plan: Plan, service: Service): Generator<readonly [Leaf, Told]> {
  const standing = new Set(mountsOf(plan, service).flatMap(({ fields, source }) => [...fields, ...(source ? fieldsOf(source) : [])]));
  for (const leaf of ['tmpfs', 'shmSize', 'volumes', 'binds', 'systemBinds', 'engineSockets', 'secrets'] as const)
    if (service.run[leaf] !== undefined && !standing.has(fieldRef(`run.${leaf}`, service.name)))
      yield [leaf, closed(say`Another mount stands at the same place.`)];
}

function* network(plan: Plan, service: Service): Generator<readonly [Leaf, Told]> {
  const { run } = service;
  if ((run.dns?.length ?? 0) > MOST_RESOLVERS)
    yield ['dns', { ...closed(say`A pod takes three resolvers; the first are written.`), left: run.dns?.slice(0, MOST_RESOLVERS) }];
  if (run.extraHosts?.some(({ address }) => !isAddress(address)))
    yield [
      'extraHosts',
      { ...closed(say`A pod has no name for its node.`), left: run.extraHosts.filter(({ address }) => isAddress(address)) },
    ];
  const ports = publishedBy(plan, service);
  if (run.ports && ports.length === 0) yield ['ports', closed(say`Without a network that leads out, nothing is published.`)];
  else if (ports.some((port) => port.address !== undefined && !/^(?:0\.0\.0\.0|::)$/.test(port.address) && isPublic(plan, service, port)))
    yield [
      'ports',
      {
        ...open(
          say`A Service has no address of the node: the load balancer of the cluster decides where it is reached.`,
          say`Limit it at the load balancer.`,
        ),
        left: ports.map(({ address, ...port }) =>
          isPublic(plan, service, { ...port, ...(address && { address }) }) ? port : { ...port, ...(address && { address }) },
        ),
      },
    ];
}

/** Memory that no pod mounts is nowhere. */
function volumeGaps({ spec, ...plan }: Plan): Gap[] {
  const mounted = new Set(spec.services.flatMap((service) => mountsOf({ spec, ...plan }, service).map(({ name }) => name)));
  return spec.volumes.flatMap(({ name, backing }): Gap[] => {
    if (!backing) return [];
    const field = fieldRef('volume.backing', name);
    if (backing.type !== 'tmpfs')
      return [{ field, ...open(say`A claim names no device or directory; a storage class of the cluster makes the volume.`) }];
    const unused = closed(say`No pod mounts it.`);
    return mounted.has(plan.volume(name))
      ? []
      : [
          { field, ...unused },
          { field: fieldRef('volume.name', name), ...unused },
        ];
  });
}

export function gapsOf(spec: Spec): Gap[] {
  const plan = planOf(spec);
  const ofServices = spec.services.flatMap((service): Gap[] => {
    const nowhere = Object.entries(NOWHERE).filter(([leaf]) => service.run[leaf as Leaf] !== undefined) as [Leaf, Told][];
    // Of a field the first reason is told.
    const told = new Map([...nowhere, ...valuesOf(plan, service)].reverse());
    return [...told].map(([leaf, gap]) => ({ field: fieldRef(`run.${leaf}`, service.name), ...gap }));
  });
  const isMapped = spec.services.some((service) => service.run.userns !== undefined || hasOwnUsers(plan, service));
  const because = say`Pods have users of their own since 1.30, and not in a namespace of the node.`;
  const mapping: Gap[] = spec.host.usernsRemap !== undefined && !isMapped ? [{ field: 'host.usernsRemap', ...open(because) }] : [];
  return [...ofServices, ...volumeGaps(plan), ...mapping];
}
