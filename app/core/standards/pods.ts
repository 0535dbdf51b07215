/** The Pod Security Standards of Kubernetes; every item is a field of the pod (kubernetes/pod-security-admission, policy/). */
import { say } from '../../languages/say.ts';
import type { Service } from '../spec/spec.ts';
import { type Item, numbersIn, type Standard } from './standard.ts';

/** What `baseline` lets a container add: the engine’s own default set. */
const BASELINE_CAPABILITIES = new Set(
  'AUDIT_WRITE CHOWN DAC_OVERRIDE FOWNER FSETID KILL MKNOD NET_BIND_SERVICE SETFCAP SETGID SETPCAP SETUID SYS_CHROOT'.split(' '),
);
const WINDOWS = say`It is about Windows; a plan describes Linux containers.`;

const addedCapabilities = ({ run: { capAdd = [] } }: Service): string | undefined => {
  const beyond = capAdd.filter((one) => !BASELINE_CAPABILITIES.has(one));
  return beyond.length > 0 ? `Added: ${beyond.join(', ')}.` : undefined;
};

const baseline: readonly Item[] = [
  { id: 'baseline hostProcess', title: say`No host process of Windows`, outside: WINDOWS },
  {
    id: 'baseline hostNetwork',
    title: say`Not the host’s network`,
    own: ({ run }) => (run.networkMode === 'host' ? say`It shares the network of the host.` : undefined),
  },
  { id: 'baseline hostPID', title: say`Not the host’s processes` },
  { id: 'baseline hostIPC', title: say`Not the host’s IPC` },
  { id: 'baseline privileged', title: say`No privileged container` },
  { id: 'baseline capabilities', title: say`No capabilities beyond the runtime’s default`, own: addedCapabilities },
  {
    id: 'baseline hostPath',
    title: say`No directories of the host`,
    own: ({ run: { binds = [] } }) => (binds.length > 0 ? `Bound: ${binds.map(({ source }) => source).join(', ')}.` : undefined),
  },
  {
    id: 'baseline hostPorts',
    title: say`No ports of the host`,
    outside: say`A Service or Ingress publishes ports in a cluster; a pod of this plan takes none of the host’s.`,
  },
  { id: 'baseline hostProbes', title: say`Probes and hooks ask the pod itself`, outside: say`No probe of a plan names another host.` },
  { id: 'baseline appArmorProfile', title: say`AppArmor stays on` },
  { id: 'baseline seLinuxOptions', title: say`No SELinux labels of its own` },
  { id: 'baseline procMount', title: '/proc stays masked' },
  {
    id: 'baseline seccompProfile',
    title: say`seccomp is not switched off`,
    own: ({ run: { seccomp } }) => (seccomp === 'unconfined' ? say`The seccomp profile is switched off.` : undefined),
  },
  { id: 'baseline sysctls', title: say`Only safe kernel parameters` },
];

const restricted: readonly Item[] = [
  ...baseline,
  {
    id: 'restricted volumeTypes',
    title: say`Only volumes without a path of the host`,
    own: ({ run: { binds = [], systemBinds = [], engineSockets = [] } }) => {
      const sources = [...binds, ...systemBinds, ...engineSockets].map(({ source }) => source);
      return sources.length > 0 ? `Bound: ${sources.join(', ')}.` : undefined;
    },
  },
  { id: 'restricted allowPrivilegeEscalation', title: say`No privilege escalation` },
  { id: 'restricted runAsNonRoot', title: say`Not root` },
  { id: 'restricted runAsUser', title: say`Not uid 0` },
  { id: 'restricted seccompProfile', title: say`A seccomp profile of the runtime or the node` },
  { id: 'restricted capabilities', title: say`All capabilities dropped, at most NET_BIND_SERVICE added` },
];

const standard = (level: string, items: readonly Item[]): Standard => ({
  title: say`Kubernetes Pod Security Standards: ${level}`,
  origin: 'kubernetes/pod-security-admission, policy/check_*.go',
  cited: ({ of, id }) =>
    of === 'Kubernetes PSS' ? numbersIn(id, /\b(?:baseline|restricted) \w+/g).filter((one) => items.some((item) => item.id === one)) : [],
  items,
});

export const podSecurityBaseline = standard('baseline', baseline);
export const podSecurityRestricted = standard('restricted', restricted);
