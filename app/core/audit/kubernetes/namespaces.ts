/** What a pod shares with its node: namespaces, ports, paths, sockets; and its user. */
import { say } from '../../../languages/say.ts';
import { hasOwnUsers, nearest } from '../../formats/kubernetes/pod-security/check.ts';
import { type Container, mountsOf, type Pod, secured } from '../../formats/kubernetes/pods.ts';
import { itemsOf, member, type Placed, textOf, truthOf, wholeOf } from '../../formats/placed.ts';
import { holdsEngineSocket, isEngineSocket, normalisePath } from '../../spec/path.ts';
import { eachContainer, type PodHit, type PodRule } from './pod-rule.ts';

const shared =
  (key: string, says: string) =>
  ({ spec }: Pod): PodHit[] => {
    const flag = member(spec, key);
    return flag && truthOf(flag) ? [{ placed: flag, says }] : [];
  };

/** Directories of the node that a pod's volumes name. */
const hostPaths = ({ spec }: Pod): Placed[] =>
  itemsOf(member(spec, 'volumes')).flatMap((volume) => {
    const host = member(volume, 'hostPath');
    return host ? [nearest(host, 'path')] : [];
  });
const pathOf = (placed: Placed): string => normalisePath(textOf(placed) ?? '');
const isDocker = (path: string): boolean =>
  /(^|\/)docker\.sock$/.test(path) || ['/', '/run', '/var', '/var/run', '/run/docker', '/var/run/docker'].includes(path);

function* hostPath(pod: Pod): Generator<PodHit> {
  for (const placed of hostPaths(pod)) {
    const path = pathOf(placed) || 'A path';
    yield { placed, says: say`${path} of the node is mounted.` };
  }
}

function* ports({ containers }: Pod): Generator<PodHit> {
  for (const container of containers)
    for (const port of itemsOf(member(container.placed, 'ports'))) {
      const placed = member(port, 'hostPort');
      const number = wholeOf(placed);
      if (placed && number !== 0)
        yield {
          placed,
          container,
          state: 'weakened',
          says: say`Port ${number ?? textOf(placed) ?? ''} of the node leads into the container, past every Service.`,
        };
    }
}

const PROBES = ['livenessProbe', 'readinessProbe', 'startupProbe'];
const HOOKS = ['postStart', 'preStop'];
const probes = eachContainer(({ placed }) => {
  const handlers = [...PROBES.map((name) => member(placed, name)), ...HOOKS.map((name) => member(placed, 'lifecycle', name))];
  const host = handlers
    .flatMap((handler) => [member(handler, 'httpGet', 'host'), member(handler, 'tcpSocket', 'host')])
    .find((found) => found && textOf(found));
  return host && { placed: host, state: 'weakened', says: say`The kubelet is sent to ${textOf(host) ?? ''}, whatever answers there.` };
});

function userOf(container: Container, pod: Pod): PodHit | undefined {
  if (hasOwnUsers(pod)) return undefined;
  const user = secured(pod, container, 'runAsUser');
  const [own, common] = [member(container.placed, 'securityContext', 'runAsNonRoot'), member(pod.spec, 'securityContext', 'runAsNonRoot')];
  if (user && wholeOf(user) === 0) return { placed: user, says: say`The program is uid 0.` };
  const flag = own?.value ? own : common;
  if (flag && truthOf(flag) === true) return undefined;
  if (flag?.value) return { placed: flag, says: say`Nothing keeps the program from being root: runAsNonRoot is false.` };
  if (user?.value)
    return {
      placed: user,
      state: 'weakened',
      says: say`The program is uid ${textOf(user) ?? ''}, and without runAsNonRoot nothing keeps it so.`,
    };
  return { placed: nearest(container.placed, 'securityContext'), says: say`The image decides the user, and most images start as root.` };
}

/** policy/check_runAsNonRoot.go: false at the pod is refused even where every container says true. */
function* runAsRoot(pod: Pod): Generator<PodHit> {
  const common = member(pod.spec, 'securityContext', 'runAsNonRoot');
  const user = member(pod.spec, 'securityContext', 'runAsUser');
  if (!hasOwnUsers(pod)) {
    if (common && truthOf(common) === false) yield { placed: common, says: say`runAsNonRoot is false for the pod.` };
    else if (user && wholeOf(user) === 0) yield { placed: user, says: say`The pod’s programs are uid 0.` };
  }
  yield* eachContainer(userOf)(pod);
}

const lowId = eachContainer((container, pod) => {
  const [user, group] = [secured(pod, container, 'runAsUser'), secured(pod, container, 'runAsGroup')];
  const low = [user, group].find((id) => (wholeOf(id) ?? 0) < 10_000);
  if (wholeOf(user) !== undefined && wholeOf(group) !== undefined && !low) return undefined;
  return {
    placed: low ?? user ?? group ?? nearest(container.placed, 'securityContext'),
    state: 'weakened',
    says: say`The uid or gid may be that of an account of the node: ids from 10000 on are nobody’s.`,
  };
});

const writable = eachContainer((container, pod) => {
  const found = mountsOf(pod, container).find(
    ({ mount, volume }) => volume && member(volume, 'hostPath') && truthOf(member(mount, 'readOnly')) !== true,
  );
  return found && { placed: nearest(found.mount, 'readOnly'), says: say`The container writes into a directory of the node.` };
});

function* token(pod: Pod, { objects }: { readonly objects: readonly Placed[] }): Generator<PodHit> {
  const flag = member(pod.spec, 'automountServiceAccountToken');
  const account = textOf(member(pod.spec, 'serviceAccountName')) ?? textOf(member(pod.spec, 'serviceAccount')) ?? 'default';
  const owner = objects.find(
    (object) => textOf(member(object, 'kind')) === 'ServiceAccount' && textOf(member(object, 'metadata', 'name')) === account,
  );
  const stated = flag?.value ? flag : member(owner, 'automountServiceAccountToken');
  if (stated && truthOf(stated) === false) return;
  yield {
    placed: stated?.value ? stated : pod.spec,
    state: 'weakened',
    says: say`A token for the cluster’s API lies in the container, whether the program needs it or not.`,
  };
}

/** policy/check_restrictedVolumes.go. */
const VOLUMES = ['configMap', 'csi', 'downwardAPI', 'emptyDir', 'ephemeral', 'image', 'persistentVolumeClaim', 'projected', 'secret'];
function* volumeTypes({ spec }: Pod): Generator<PodHit> {
  for (const volume of itemsOf(member(spec, 'volumes'))) {
    if (VOLUMES.some((kind) => member(volume, kind))) continue;
    const kind = volume.value && 'entries' in volume.value ? [...volume.value.entries].find(([name]) => name !== 'name') : undefined;
    if (kind)
      yield {
        placed: kind[1],
        state: 'weakened',
        says: say`A volume of the kind ${kind[0]} is not among those of the restricted standard.`,
      };
  }
}

export const namespaces: readonly PodRule[] = [
  {
    id: 'host-net',
    decision: 'network-dedicated',
    reaches: 'host',
    find: shared('hostNetwork', say`The pod stands in the network of the node.`),
  },
  {
    id: 'host-pid',
    decision: 'pid-namespace',
    reaches: 'host',
    find: shared('hostPID', say`The pod sees and signals every process of the node.`),
  },
  {
    id: 'host-ipc',
    decision: 'ipc-namespace',
    reaches: 'host',
    find: shared('hostIPC', say`The pod shares memory with the processes of the node.`),
  },
  { id: 'host-port', decision: 'publish-ports', reaches: 'neighbours', find: ports },
  { id: 'host-path', decision: 'sensitive-host-mounts', reaches: 'host', find: hostPath },
  { id: 'writable-hostpath', decision: 'sensitive-host-mounts', reaches: 'host', find: writable },
  {
    id: 'docker-sock',
    decision: 'docker-socket',
    reaches: 'host',
    find: (pod) =>
      hostPaths(pod)
        .filter((placed) => isDocker(pathOf(placed)))
        .map((placed) => ({ placed, says: say`Docker’s socket is within reach: its API starts containers with any right on the node.` })),
  },
  {
    id: 'cri-sock',
    decision: 'docker-socket',
    reaches: 'host',
    find: (pod) =>
      hostPaths(pod)
        .filter((placed) => (isEngineSocket(pathOf(placed)) || holdsEngineSocket(pathOf(placed))) && !/docker/.test(pathOf(placed)))
        .map((placed) => ({
          placed,
          says: say`The container runtime’s socket is within reach: its API starts containers with any right on the node.`,
        })),
  },
  { id: 'volume-type', reaches: 'data', find: volumeTypes },
  { id: 'host-probes', reaches: 'outside', find: probes },
  { id: 'run-as-root', decision: 'run-user', reaches: 'container', find: runAsRoot },
  { id: 'low-uid', decision: 'run-user', find: lowId },
  { id: 'sa-token', reaches: 'outside', find: token },
];
