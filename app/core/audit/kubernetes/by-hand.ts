/** The lines to write into a manifest: nothing here writes into one, because it may be made by a template. */

const CONTAINER = 'Under the container';
const POD = 'Under the spec of the pod';

const LINES: { readonly [rule: string]: readonly [where: string, lines: string] } = {
  privileged: [CONTAINER, 'securityContext:\n  privileged: false'],
  'allow-priv-esc': [CONTAINER, 'securityContext:\n  allowPrivilegeEscalation: false'],
  'cap-drop-all': [CONTAINER, 'securityContext:\n  capabilities:\n    drop: [ALL]'],
  'seccomp-off': [POD, 'securityContext:\n  seccompProfile:\n    type: RuntimeDefault'],
  'seccomp-missing': [POD, 'securityContext:\n  seccompProfile:\n    type: RuntimeDefault'],
  'apparmor-off': [CONTAINER, 'securityContext:\n  appArmorProfile:\n    type: RuntimeDefault'],
  'run-as-root': [CONTAINER, 'securityContext:\n  runAsNonRoot: true\n  runAsUser: 10001'],
  'low-uid': [CONTAINER, 'securityContext:\n  runAsUser: 10001\n  runAsGroup: 10001'],
  'read-only': [CONTAINER, 'securityContext:\n  readOnlyRootFilesystem: true'],
  'mem-limit': [CONTAINER, 'resources:\n  limits:\n    memory: 256Mi'],
  'cpu-limit': [CONTAINER, 'resources:\n  limits:\n    cpu: "1"'],
  'mem-request': [CONTAINER, 'resources:\n  requests:\n    memory: 256Mi'],
  'cpu-request': [CONTAINER, 'resources:\n  requests:\n    cpu: 100m'],
  'host-net': [POD, 'hostNetwork: false'],
  'host-pid': [POD, 'hostPID: false'],
  'host-ipc': [POD, 'hostIPC: false'],
  'sa-token': [POD, 'automountServiceAccountToken: false'],
  'pull-policy': [CONTAINER, 'imagePullPolicy: Always'],
  liveness: [CONTAINER, 'livenessProbe:\n  httpGet: { path: /, port: 8080 }'],
  readiness: [CONTAINER, 'readinessProbe:\n  httpGet: { path: /, port: 8080 }'],
};
/** What is taken out rather than written. */
const OUT: { readonly [rule: string]: string } = {
  'cap-add': 'Take the capability out of securityContext.capabilities.add.',
  'cap-sys-admin': 'Take SYS_ADMIN out of securityContext.capabilities.add.',
  'proc-mount': 'Take securityContext.procMount out.',
  'docker-sock': 'Take the hostPath volume of the socket out, and its volumeMount.',
  'cri-sock': 'Take the hostPath volume of the socket out, and its volumeMount.',
  'host-path': 'Take the hostPath volume out, or use a persistentVolumeClaim.',
  'host-port': 'Take hostPort out; a Service makes the port reachable.',
  'secret-in-env': 'Keep the value in a Secret and mount it as a file: a volume with secret.secretName.',
  'secret-ref-env': 'Mount the Secret as a file instead: a volume with secret.secretName.',
  'image-tag': 'Only you know which version was meant; write it behind the name, with its digest.',
  'image-digest': 'docker buildx imagetools inspect IMAGE prints the digest; write it behind the tag as @sha256:...',
};

/** What to do by hand about a finding of this rule. */
export function byHand(rule: string): string {
  const [where, lines] = LINES[rule] ?? [];
  return lines === undefined
    ? (OUT[rule] ?? 'Manifests are only read here; change it by hand.')
    : `${where}${/\d/.test(lines) ? ', with numbers of your own' : ''}:\n${lines}`;
}
