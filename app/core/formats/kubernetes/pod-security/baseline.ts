/** The level "baseline": what no pod needs that is not part of the cluster itself. Facts: pod-security-admission, policy/check_*.go, 1.37. */
import { say } from '../../../../languages/say.ts';
import { entriesOf, itemsOf, member, type Placed, textOf, truthOf, wholeOf } from '../../placed.ts';
import { annotations, type Container, type Pod } from '../pods.ts';
import { type Check, capabilities, eachContainer, everyContext, given, hasOwnUsers, nearest, type Refused } from './check.ts';

/** Capabilities that containers have by default; NET_RAW is left out. */
export const USUAL_CAPABILITIES: ReadonlySet<string> = new Set(
  'AUDIT_WRITE CHOWN DAC_OVERRIDE FOWNER FSETID KILL MKNOD NET_BIND_SERVICE SETFCAP SETGID SETPCAP SETUID SYS_CHROOT'.split(' '),
);
/** Kernel settings that stay within a pod, each with the minor version since which the standard says so. */
const SYSCTLS: ReadonlyMap<string, number> = new Map([
  ['kernel.shm_rmid_forced', 0],
  ['net.ipv4.ip_local_port_range', 0],
  ['net.ipv4.tcp_syncookies', 0],
  ['net.ipv4.ping_group_range', 0],
  ['net.ipv4.ip_unprivileged_port_start', 0],
  ['net.ipv4.ip_local_reserved_ports', 27],
  ['net.ipv4.tcp_keepalive_time', 29],
  ['net.ipv4.tcp_fin_timeout', 29],
  ['net.ipv4.tcp_keepalive_intvl', 29],
  ['net.ipv4.tcp_keepalive_probes', 29],
  ['net.ipv4.tcp_rmem', 32],
  ['net.ipv4.tcp_wmem', 32],
  ['net.ipv4.tcp_slow_start_after_idle', 37],
  ['net.ipv4.tcp_notsent_lowat', 37],
]);
export const isSafeSysctl = (name: string, minor: number): boolean => (SYSCTLS.get(name) ?? Number.POSITIVE_INFINITY) <= minor;

const SELINUX_TYPES = ['', 'container_t', 'container_init_t', 'container_kvm_t'];
/** Whether pods may name this SELinux type. */
export const isUsualSelinuxType = (type: string, minor: number): boolean =>
  SELINUX_TYPES.includes(type) || (type === 'container_engine_t' && minor >= 31);

const APPARMOR = 'container.apparmor.security.beta.kubernetes.io/';
const isConfined = (type: string | undefined): boolean => type === 'RuntimeDefault' || type === 'Localhost';

function* appArmor(pod: Pod): Generator<Refused> {
  const says = say`AppArmor does not confine the container.`;
  for (const { placed, ...whose } of everyContext(pod, 'appArmorProfile'))
    if (!isConfined(textOf(member(placed, 'type')))) yield { placed: nearest(placed, 'type'), says, ...whose };
  for (const [name, placed] of annotations(pod))
    if (name.startsWith(APPARMOR) && !/^(?:|runtime\/default|localhost\/.*)$/.test(textOf(placed) ?? '')) yield { placed, says };
}

function* seccomp(pod: Pod): Generator<Refused> {
  for (const { placed, ...whose } of everyContext(pod, 'seccompProfile'))
    if (!isConfined(textOf(member(placed, 'type'))))
      yield { placed: nearest(placed, 'type'), says: say`No system call is filtered.`, ...whose };
}

function* seLinux(pod: Pod, minor: number): Generator<Refused> {
  for (const { placed, ...whose } of everyContext(pod, 'seLinuxOptions'))
    for (const [name, setting] of entriesOf(placed)) {
      const text = textOf(setting) ?? '';
      const isUsual = name === 'type' ? isUsualSelinuxType(text, minor) : !['user', 'role'].includes(name) || text === '';
      if (!isUsual) yield { placed: setting, says: say`SELinux gets the ${name} ${text} in place of the usual one.`, ...whose };
    }
}

/** Unmasking is allowed since 1.35 where the pod's root is nobody on the node. */
export const unmasked = eachContainer(({ placed }) => {
  const mount = given(placed, 'securityContext', 'procMount');
  if (!mount || textOf(mount) === 'Default') return undefined;
  return { placed: mount, says: say`Kernel tables below /proc are readable and /proc/sys is writable.` };
});

const HANDLERS = [['livenessProbe'], ['readinessProbe'], ['startupProbe'], ['lifecycle', 'postStart'], ['lifecycle', 'preStop']] as const;
function* handlers(pod: Pod): Generator<Refused> {
  for (const container of pod.containers)
    for (const keys of HANDLERS)
      for (const way of ['httpGet', 'tcpSocket']) {
        const host = member(container.placed, ...keys, way, 'host');
        if (host && textOf(host))
          yield { placed: host, container, says: say`The kubelet is sent to ${textOf(host) ?? ''}, whatever answers there.` };
      }
}

function* hostPorts({ containers }: Pod): Generator<Refused> {
  for (const container of containers)
    for (const port of itemsOf(member(container.placed, 'ports'))) {
      const placed = given(port, 'hostPort');
      if (placed && wholeOf(placed) !== 0)
        yield { placed, container, says: say`Port ${textOf(placed) ?? ''} of the node leads into the container, past every Service.` };
    }
}

const NAMESPACES = { hostNetwork: say`the network`, hostPID: say`the processes`, hostIPC: say`the shared memory` };
const hostNamespaces = ({ spec }: Pod): Refused[] =>
  Object.entries(NAMESPACES).flatMap(([key, what]) => {
    const flag = member(spec, key);
    return flag && truthOf(flag) ? [{ placed: flag, says: say`The pod shares ${what} of the node.` }] : [];
  });

function beyondUsual(container: Container): Omit<Refused, 'container'> | undefined {
  const far = capabilities(container, 'add').filter((item) => !USUAL_CAPABILITIES.has(textOf(item) ?? ''));
  return far[0] && { placed: far[0], says: say`${far.map(textOf).join(', ')} is more than containers have by default.` };
}

const flagged = (placed: Placed | undefined, says: string): Omit<Refused, 'container'> | undefined =>
  placed && truthOf(placed) ? { placed, says } : undefined;

export const baseline: readonly Check[] = [
  { id: 'appArmorProfile', refused: appArmor },
  { id: 'capabilities_baseline', refused: eachContainer(beyondUsual) },
  { id: 'hostNamespaces', refused: hostNamespaces },
  {
    id: 'hostPathVolumes',
    refused: ({ spec }) =>
      itemsOf(member(spec, 'volumes')).flatMap((volume) => {
        const placed = given(volume, 'hostPath');
        return placed ? [{ placed, says: say`${textOf(member(placed, 'path')) ?? 'A path'} of the node is mounted.` }] : [];
      }),
  },
  { id: 'hostPorts', refused: hostPorts },
  { id: 'hostProbesAndHostLifecycle', since: 34, refused: handlers },
  {
    id: 'privileged',
    refused: eachContainer(({ placed }) =>
      flagged(member(placed, 'securityContext', 'privileged'), say`The container has every right of root on the node.`),
    ),
  },
  { id: 'procMount', refused: (pod, minor) => (minor >= 35 && hasOwnUsers(pod) ? [] : unmasked(pod)) },
  { id: 'seccompProfile_baseline', refused: seccomp },
  { id: 'seLinuxOptions', refused: seLinux },
  {
    id: 'sysctls',
    refused: ({ spec }, minor) =>
      itemsOf(member(spec, 'securityContext', 'sysctls')).flatMap((placed) => {
        const name = textOf(member(placed, 'name')) ?? '';
        return isSafeSysctl(name, minor) ? [] : [{ placed, says: say`${name} does not stay within the pod for certain.` }];
      }),
  },
  {
    id: 'windowsHostProcess',
    refused: function* (pod) {
      for (const { placed, ...whose } of everyContext(pod, 'windowsOptions', 'hostProcess'))
        if (truthOf(placed)) yield { placed, says: say`The container is a process of the Windows node.`, ...whose };
    },
  },
];
