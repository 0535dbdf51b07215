import { say } from '../../../languages/say.ts';

/** The lines to write into a manifest: nothing here writes into one, because it may be made by a template. */

const CONTAINER = say`Under the container`;
const POD = say`Under the spec of the pod`;

const LINES: { readonly [rule: string]: readonly [where: string, lines: string] } = {
  privileged: [CONTAINER, 'securityContext:\n  privileged: false'],
  'allow-priv-esc': [CONTAINER, 'securityContext:\n  allowPrivilegeEscalation: false'],
  'cap-drop-all': [CONTAINER, 'securityContext:\n  capabilities:\n    drop: [ALL]'],
  'seccomp-off': [POD, 'securityContext:\n  seccompProfile:\n    type: RuntimeDefault'],
  'seccomp-missing': [POD, 'securityContext:\n  seccompProfile:\n    type: RuntimeDefault'],
  'apparmor-off': [CONTAINER, 'securityContext:\n  appArmorProfile:\n    type: RuntimeDefault'],
  'run-as-root': [
    CONTAINER,
    `securityContext:
  runAsNonRoot: true
  runAsUser: 10001`,
  ],
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
  'cap-add': say`Take the capability out of securityContext.capabilities.add.`,
  'cap-sys-admin': say`Take SYS_ADMIN out of securityContext.capabilities.add.`,
  'proc-mount': say`Take securityContext.procMount out.`,
  'docker-sock': say`Take the hostPath volume of the socket out, and its volumeMount.`,
  'cri-sock': say`Take the hostPath volume of the socket out, and its volumeMount.`,
  'host-path': say`Take the hostPath volume out, or use a persistentVolumeClaim.`,
  'host-port': say`Take hostPort out; a Service makes the port reachable.`,
  'secret-in-env': say`Keep the value in a Secret and mount it as a file: a volume with secret.secretName.`,
  'secret-ref-env': say`Mount the Secret as a file instead: a volume with secret.secretName.`,
  'image-tag': say`Only you know which version was meant; write it behind the name, with its digest.`,
  'image-digest': say`docker buildx imagetools inspect IMAGE prints the digest; write it behind the tag as @sha256:...`,
};

/** What to do by hand about a finding of this rule. */
export function byHand(rule: string): string {
  const [where, lines] = LINES[rule] ?? [];
  return lines === undefined
    ? (OUT[rule] ?? say`Manifests are only read here; change it by hand.`)
    : `${/\d/.test(lines) ? say`${where ?? ''}, with numbers of your own:` : say`${where ?? ''}:`}\n${lines}`;
}
