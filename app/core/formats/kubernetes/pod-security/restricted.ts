/** The level "restricted": what a hardened pod must say. Facts: pod-security-admission, policy/check_*.go, 1.37. */
import { say } from '../../../../languages/say.ts';
import { entriesOf, itemsOf, member, textOf, textsOf, truthOf, wholeOf } from '../../placed.ts';
import type { Pod } from '../pods.ts';
import { unmasked } from './baseline.ts';
import { type Check, capabilities, eachContainer, everyContext, given, hasOwnUsers, isWindows, nearest, type Refused } from './check.ts';

const VOLUMES = ['configMap', 'csi', 'downwardAPI', 'emptyDir', 'ephemeral', 'image', 'persistentVolumeClaim', 'projected', 'secret'];
function* volumes({ spec }: Pod): Generator<Refused> {
  for (const volume of itemsOf(member(spec, 'volumes'))) {
    // One of no kind is an empty directory.
    const kinds = [...entriesOf(volume)].filter(([name, { value }]) => name !== 'name' && value);
    const [kind, placed] = kinds[0] ?? [];
    if (placed && !kinds.some(([name]) => VOLUMES.includes(name)))
      yield { placed, says: say`A volume of the kind ${kind ?? ''} is none of those that a restricted pod may have.` };
  }
}

/** `false` is refused wherever it stands, and what is left out where the pod does not say `true` for all. */
function* nonRoot(pod: Pod): Generator<Refused> {
  const common = given(pod.spec, 'securityContext', 'runAsNonRoot');
  if (common && truthOf(common) !== true) yield { placed: common, says: say`Nothing keeps the programs from being root.` };
  for (const container of pod.containers) {
    const own = given(container.placed, 'securityContext', 'runAsNonRoot');
    if (own ? truthOf(own) === true : common !== undefined) continue;
    const placed = own ?? nearest(container.placed, 'securityContext');
    yield { placed, container, says: say`Nothing keeps the program from being root.` };
  }
}

function* rootUser(pod: Pod): Generator<Refused> {
  for (const { placed, ...whose } of everyContext(pod, 'runAsUser'))
    if (wholeOf(placed) === 0) yield { placed, says: say`The program is uid 0.`, ...whose };
}

/** A filter must be named, by the pod or by the container; one that is none is refused wherever it stands. */
function* seccomp(pod: Pod): Generator<Refused> {
  const says = say`No seccomp profile is named, and without one no system call is filtered.`;
  const isNamed = (type: string | undefined) => type === 'RuntimeDefault' || type === 'Localhost';
  for (const { placed, ...whose } of everyContext(pod, 'seccompProfile'))
    if (!isNamed(textOf(member(placed, 'type')))) yield { placed: nearest(placed, 'type'), says, ...whose };
  if (given(pod.spec, 'securityContext', 'seccompProfile')) return;
  for (const container of pod.containers)
    if (!given(container.placed, 'securityContext', 'seccompProfile'))
      yield { placed: nearest(container.placed, 'securityContext'), container, says };
}

const onLinux = (refused: (pod: Pod) => Iterable<Refused>) => (pod: Pod) => (isWindows(pod) ? [] : refused(pod));
/** Since 1.35 a pod whose root is nobody on the node may run as root. */
const unlessOwnUsers = (refused: (pod: Pod) => Iterable<Refused>) => (pod: Pod, minor: number) =>
  minor >= 35 && hasOwnUsers(pod) ? [] : refused(pod);

export const restricted: readonly Check[] = [
  {
    id: 'allowPrivilegeEscalation',
    refused: onLinux(
      eachContainer(({ placed }) => {
        const flag = given(placed, 'securityContext', 'allowPrivilegeEscalation');
        if (flag && truthOf(flag) === false) return undefined;
        return { placed: flag ?? nearest(placed, 'securityContext'), says: say`A setuid program of the image gives more rights.` };
      }),
    ),
  },
  {
    id: 'capabilities_restricted',
    overrides: 'capabilities_baseline',
    refused: onLinux(function* (pod) {
      for (const container of pod.containers) {
        const own = nearest(container.placed, 'securityContext', 'capabilities', 'drop');
        if (!textsOf(member(container.placed, 'securityContext', 'capabilities', 'drop')).includes('ALL'))
          yield { placed: own, container, says: say`Not every capability is dropped.` };
        const added = capabilities(container, 'add').filter((item) => textOf(item) !== 'NET_BIND_SERVICE');
        if (added[0])
          yield { placed: added[0], container, says: say`${added.map(textOf).join(', ')} is given; NET_BIND_SERVICE alone may be.` };
      }
    }),
  },
  { id: 'procMount_restricted', since: 35, overrides: 'procMount', refused: unmasked },
  { id: 'restrictedVolumes', overrides: 'hostPathVolumes', refused: volumes },
  { id: 'runAsNonRoot', refused: unlessOwnUsers(nonRoot) },
  { id: 'runAsUser', refused: unlessOwnUsers(rootUser) },
  { id: 'seccompProfile_restricted', overrides: 'seccompProfile_baseline', refused: onLinux(seccomp) },
];
