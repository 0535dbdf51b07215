/** Privileges, capabilities, seccomp, AppArmor, SELinux, /proc and sysctls of pods, as the Pod Security Standards see them. */
import { say } from '../../../languages/say.ts';
import { isSafeSysctl, isUsualSelinuxType, USUAL_CAPABILITIES } from '../../formats/kubernetes/pod-security/baseline.ts';
import { everyContext, hasOwnUsers, isWindows, nearest } from '../../formats/kubernetes/pod-security/check.ts';
import { annotation, annotations, type Container, type Pod, secured } from '../../formats/kubernetes/pods.ts';
import { entriesOf, isMap, itemsOf, member, type Placed, textOf, textsOf, truthOf } from '../../formats/placed.ts';
import { LATEST_KUBERNETES } from '../../spec/kubernetes.ts';
import { eachContainer, type PodHit, type PodRule } from './pod-rule.ts';

const capabilityName = (text: string): string => text.toUpperCase().replace(/^CAP_/, '');
const context = ({ placed }: Container): Placed => nearest(placed, 'securityContext');
const added = ({ placed }: Container): Placed | undefined => member(placed, 'securityContext', 'capabilities', 'add');
const dropped = ({ placed }: Container): string[] => textsOf(member(placed, 'securityContext', 'capabilities', 'drop')).map(capabilityName);

const SECCOMP_POD = 'seccomp.security.alpha.kubernetes.io/pod';
const SECCOMP_CONTAINER = 'container.seccomp.security.alpha.kubernetes.io/';
const APPARMOR = 'container.apparmor.security.beta.kubernetes.io/';

/** The seccomp profile's type, or what stands in the place of one. Annotations count up to 1.26. */
function seccompOf(profile: Placed | undefined): string | undefined {
  if (!profile) return undefined;
  return textOf(member(profile, 'type')) ?? (isMap(profile) ? undefined : textOf(profile));
}
const isUnconfined = (type: string | undefined): boolean => type !== undefined && type.toLowerCase() === 'unconfined';
const isConfined = (type: string | undefined): boolean =>
  type !== undefined && /^(?:RuntimeDefault|Localhost|runtime\/default|docker\/default|localhost\/.*)$/.test(type);

function* seccompOff(pod: Pod): Generator<PodHit> {
  const says = say`No system call is filtered: the profile is Unconfined.`;
  for (const { placed, container } of everyContext(pod, 'seccompProfile'))
    if (isUnconfined(seccompOf(placed))) yield { placed: nearest(placed, 'type'), says, ...(container && { container }) };
  for (const [name, placed] of annotations(pod))
    if ((name === SECCOMP_POD || name.startsWith(SECCOMP_CONTAINER)) && isUnconfined(textOf(placed))) yield { placed, says };
}

const seccompMissing = eachContainer((container, pod) => {
  const profile = secured(pod, container, 'seccompProfile');
  const noted = annotation(pod, `${SECCOMP_CONTAINER}${container.name}`) ?? annotation(pod, SECCOMP_POD);
  if (isWindows(pod) || isConfined(seccompOf(profile)) || (!profile && isConfined(textOf(noted)))) return undefined;
  return {
    placed: profile ? nearest(profile, 'type') : (noted ?? context(container)),
    says: say`No seccomp profile is named, and Kubernetes then filters no system call unless the kubelet has a default.`,
  };
});

function* appArmorOff(pod: Pod): Generator<PodHit> {
  const says = say`AppArmor does not confine the container.`;
  for (const { placed, container } of everyContext(pod, 'appArmorProfile', 'type'))
    if (!['RuntimeDefault', 'Localhost'].includes(textOf(placed) ?? ''))
      yield { placed, says, state: 'weakened', ...(container && { container }) };
  for (const [name, placed] of annotations(pod))
    if (name.startsWith(APPARMOR) && !/^(?:|runtime\/default|localhost\/.*)$/.test(textOf(placed) ?? ''))
      yield { placed, says, state: 'weakened' };
}

function* seLinux(pod: Pod): Generator<PodHit> {
  for (const { placed, container } of everyContext(pod, 'seLinuxOptions'))
    for (const [name, setting] of entriesOf(placed)) {
      const text = textOf(setting) ?? '';
      const allowed = name === 'type' ? isUsualSelinuxType(text, LATEST_KUBERNETES) : !['user', 'role'].includes(name) || text === '';
      if (!allowed)
        yield {
          placed: setting,
          says: say`SELinux gets the ${name} ${text} in place of the usual one.`,
          state: 'weakened',
          ...(container && { container }),
        };
    }
}

function* unsafeSysctls(pod: Pod): Generator<PodHit> {
  for (const setting of itemsOf(member(pod.spec, 'securityContext', 'sysctls'))) {
    const name = textOf(member(setting, 'name')) ?? '';
    if (!isSafeSysctl(name.replaceAll('/', '.'), LATEST_KUBERNETES))
      yield {
        placed: setting,
        says: say`${name} is not among the kernel settings that stay within the pod for certain.`,
        state: 'weakened',
      };
  }
}

export const privileges: readonly PodRule[] = [
  {
    id: 'privileged',
    decision: 'privileged',
    reaches: 'host',
    find: eachContainer(({ placed }) => {
      const flag = member(placed, 'securityContext', 'privileged');
      return flag && truthOf(flag) ? { placed: flag, says: say`The container has every right of root on the node.` } : undefined;
    }),
  },
  {
    id: 'allow-priv-esc',
    decision: 'no-new-privileges',
    reaches: 'container',
    find: eachContainer((container, pod) => {
      const flag = member(container.placed, 'securityContext', 'allowPrivilegeEscalation');
      if (isWindows(pod) || (flag && truthOf(flag) === false)) return undefined;
      return { placed: flag ?? context(container), says: say`A setuid program of the image runs as root for whoever starts it.` };
    }),
  },
  {
    id: 'cap-add',
    decision: 'capabilities',
    reaches: 'host',
    find: eachContainer((container) => {
      const far = itemsOf(added(container)).filter((item) => !USUAL_CAPABILITIES.has(textOf(item) ?? ''));
      const [first] = far;
      if (!first) return undefined;
      return { placed: first, says: say`${far.map(textOf).join(', ')} is more than containers have by default.` };
    }),
  },
  {
    id: 'cap-sys-admin',
    decision: 'capabilities',
    reaches: 'host',
    find: eachContainer((container) => {
      const placed = itemsOf(added(container)).find((item) => ['SYS_ADMIN', 'ALL'].includes(capabilityName(textOf(item) ?? '')));
      return placed && { placed, says: say`SYS_ADMIN is enough to mount file systems and to leave the container.` };
    }),
  },
  {
    id: 'cap-drop-all',
    decision: 'capabilities',
    reaches: 'container',
    find: eachContainer((container, pod) =>
      isWindows(pod) || dropped(container).includes('ALL')
        ? undefined
        : {
            placed: nearest(container.placed, 'securityContext', 'capabilities', 'drop'),
            says: say`A process that is or becomes root keeps capabilities of the default set.`,
            state: 'weakened',
          },
    ),
  },
  {
    id: 'cap-net-raw',
    decision: 'capabilities',
    reaches: 'neighbours',
    find: eachContainer((container, pod) =>
      isWindows(pod) || dropped(container).some((name) => name === 'ALL' || name === 'NET_RAW')
        ? undefined
        : {
            placed: nearest(container.placed, 'securityContext', 'capabilities', 'drop'),
            says: say`NET_RAW stays: forged packets reach the neighbours.`,
            state: 'weakened',
          },
    ),
  },
  { id: 'seccomp-off', decision: 'seccomp', reaches: 'host', find: seccompOff },
  { id: 'seccomp-missing', decision: 'seccomp', reaches: 'host', find: seccompMissing },
  { id: 'apparmor-off', decision: 'apparmor', reaches: 'container', find: appArmorOff },
  { id: 'selinux-opts', decision: 'selinux', reaches: 'container', find: seLinux },
  {
    id: 'proc-mount',
    decision: 'masked-paths',
    reaches: 'host',
    find: eachContainer(({ placed }, pod) => {
      const mount = member(placed, 'securityContext', 'procMount');
      const text = textOf(mount);
      if (!mount || text === undefined || text === 'Default' || (hasOwnUsers(pod) && text === 'Unmasked')) return undefined;
      return { placed: mount, says: say`Kernel tables below /proc are readable and /proc/sys is writable.` };
    }),
  },
  { id: 'sysctls', decision: 'sysctls', reaches: 'machine', find: unsafeSysctls },
  {
    id: 'host-process',
    reaches: 'host',
    find: function* (pod) {
      for (const { placed, container } of everyContext(pod, 'windowsOptions', 'hostProcess'))
        if (truthOf(placed)) yield { placed, says: say`The container is a process of the Windows node.`, ...(container && { container }) };
    },
  },
];
