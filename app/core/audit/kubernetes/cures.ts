/** What cures a finding of a manifest: entries to set, a question that only the person can answer, or what to do by hand. */
import { say } from '../../../languages/say.ts';
import { applied, type Edit } from '../../formats/edits.ts';
import { type Container, type Pod, readManifest } from '../../formats/kubernetes/pods.ts';
import { readBytes, readNanoCpus } from '../../formats/kubernetes/quantities.ts';
import { Lines, member, textOf, textsOf, truthOf } from '../../formats/placed.ts';
import { blockOf, setEntry, type Wanted } from '../../formats/placed-edit.ts';
import type { AuditFinding } from '../finding.ts';
import type { Asking, Cure } from '../rule.ts';
import type { PodHit } from './pod-rule.ts';
import { PODS } from './pods.ts';

/** An entry below the container or the spec of the pod. */
interface Setting {
  readonly on: 'container' | 'pod';
  readonly path: readonly string[];
  readonly value: Wanted;
}
const container = (path: string, value: Wanted): Setting => ({ on: 'container', path: path.split('.'), value });
const pod = (path: string, value: Wanted): Setting => ({ on: 'pod', path: path.split('.'), value });

/** What is right whatever the program does. */
const CERTAIN: { readonly [rule: string]: Setting } = {
  privileged: container('securityContext.privileged', false),
  'allow-priv-esc': container('securityContext.allowPrivilegeEscalation', false),
  'cap-net-raw': container('securityContext.capabilities.drop', ['NET_RAW']),
  'seccomp-off': pod('securityContext.seccompProfile.type', 'RuntimeDefault'),
  'seccomp-missing': pod('securityContext.seccompProfile.type', 'RuntimeDefault'),
  'apparmor-off': container('securityContext.appArmorProfile.type', 'RuntimeDefault'),
  'proc-mount': container('securityContext.procMount', 'Default'),
  'host-net': pod('hostNetwork', false),
  'host-pid': pod('hostPID', false),
  'host-ipc': pod('hostIPC', false),
  'sa-token': pod('automountServiceAccountToken', false),
  'pull-policy': container('imagePullPolicy', 'Always'),
};

/** Costs that no control of the wizard tells. */
const COSTS: { readonly [rule: string]: string } = {
  'sa-token': say`A program that speaks to the cluster’s API no longer can.`,
  'pull-policy': say`The registry must answer whenever a container starts.`,
};
export const costsOfCure = (rule: string): string | undefined => COSTS[rule];

interface Choices {
  readonly question: string;
  readonly options: readonly (readonly [label: string, settings: readonly Setting[]])[];
  readonly otherwise?: string;
}

const amounts = (question: string, path: string, ...values: readonly (string | number)[]): Choices => ({
  question,
  options: values.map((value) => [String(value), [container(path, value)]]),
});
const users = (...more: readonly Setting[]): Choices => ({
  question: say`Which user may it be? Files that it writes must belong to it.`,
  options: [10001, 1000, 65534].map((id) => [
    `${id}:${id}`,
    [...more, container('securityContext.runAsUser', id), container('securityContext.runAsGroup', id)],
  ]),
});
const drop = container('securityContext.capabilities.drop', ['ALL']);
const readOnly = container('securityContext.readOnlyRootFilesystem', true);

/** What only the person knows. */
const ASKED: { readonly [rule: string]: Choices } = {
  'run-as-root': users(container('securityContext.runAsNonRoot', true)),
  'low-uid': users(),
  'read-only': {
    question: say`Does it write files outside of its volumes?`,
    options: [[say`No: mount the root read-only`, [readOnly]]],
    otherwise: say`If it does, mount an emptyDir volume there first.`,
  },
  'cap-drop-all': {
    question: say`Does it start as root and change its user?`,
    options: [
      [say`No: drop all`, [drop]],
      [
        say`Yes: keep what that takes`,
        [drop, container('securityContext.capabilities.add', ['CHOWN', 'DAC_OVERRIDE', 'FOWNER', 'SETGID', 'SETUID'])],
      ],
    ],
  },
  'mem-limit': amounts(say`How much memory may it use?`, 'resources.limits.memory', '128Mi', '256Mi', '512Mi', '1Gi'),
  'cpu-limit': amounts(say`How many CPUs may it use?`, 'resources.limits.cpu', '250m', '500m', 1, 2),
  'mem-request': amounts(say`How much memory does it need?`, 'resources.requests.memory', '64Mi', '128Mi', '256Mi', '512Mi'),
  'cpu-request': amounts(say`How many CPUs does it need?`, 'resources.requests.cpu', '50m', '100m', '250m', '500m'),
};

/** What is written or taken out by hand. */
const BY_HAND: { readonly [rule: string]: string } = {
  liveness: say`Only you know what tells that the program still works: write livenessProbe under the container.`,
  readiness: say`Only you know what tells that the program can answer: write readinessProbe under the container.`,
  'cap-add': say`Take the capability out of securityContext.capabilities.add.`,
  'cap-sys-admin': say`Take SYS_ADMIN out of securityContext.capabilities.add.`,
  'docker-sock': say`Take the hostPath volume of the socket out, and its volumeMount.`,
  'cri-sock': say`Take the hostPath volume of the socket out, and its volumeMount.`,
  'host-path': say`Take the hostPath volume out, or use a persistentVolumeClaim.`,
  'host-port': say`Take hostPort out; a Service makes the port reachable.`,
  'secret-in-env': say`Keep the value in a Secret and mount it as a file: a volume with secret.secretName.`,
  'secret-ref-env': say`Mount the Secret as a file instead: a volume with secret.secretName.`,
  'image-tag': say`Only you know which version was meant; write it behind the name, with its digest.`,
  'image-digest': say`docker buildx imagetools inspect IMAGE prints the digest; write it behind the tag as @sha256:...`,
};

/** The lines to write where nothing here can: they come through an alias, or something else stands there. */
const linesFor = ({ on, path, value }: Setting): string =>
  `${on === 'pod' ? say`Under the spec of the pod` : say`Under the container`}:\n${blockOf(path, value).join('\n')}`;

/** Where a finding stands in its manifest, by places that a change of the text does not move. */
interface Spot {
  readonly pod: number;
  /** Absent: it is said of the pod as a whole. */
  readonly container?: number;
  readonly hit: PodHit;
}
function spotOf(text: string, { control, line, column }: AuditFinding): Spot | undefined {
  const manifest = readManifest(text);
  const lines = new Lines(text);
  const rule = PODS.find(({ id }) => id === control);
  for (const [at, one] of manifest.pods.entries())
    for (const hit of rule?.find(one, manifest) ?? []) {
      const place = lines.place(hit.placed.from);
      if (place.line !== line || place.column !== column) continue;
      return { pod: at, hit, ...(hit.container && { container: one.containers.indexOf(hit.container) }) };
    }
  return undefined;
}

const podAt = (text: string, { pod: at }: Spot): Pod | undefined => readManifest(text).pods[at];
const containerAt = (text: string, spot: Spot): Container | undefined => podAt(text, spot)?.containers[spot.container ?? 0];

/** The edit that sets one entry. What a container states of its own counts over its pod. */
function setOne(text: string, spot: Spot, { on, path, value }: Setting): Edit | undefined {
  const own = containerAt(text, spot)?.placed;
  const root = on === 'container' || member(own, ...path) ? own : podAt(text, spot)?.spec;
  return root && setEntry(text, root, path, value);
}
/** The text with all of these set, each as the one before leaves it. */
function setAll(text: string, spot: Spot, settings: readonly Setting[]): string | undefined {
  let now = text;
  for (const setting of settings) {
    const edit = setOne(now, spot, setting);
    if (!edit) return undefined;
    now = applied(now, [edit]);
  }
  return now;
}

/** The one change that makes a text another. */
function between(before: string, after: string): Edit {
  let [from, tail] = [0, 0];
  const shorter = Math.min(before.length, after.length);
  while (from < shorter && before[from] === after[from]) from++;
  while (tail < shorter - from && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  return { from, to: before.length - tail, insert: after.slice(from, after.length - tail) };
}

/** Kubernetes refuses such a container (k8s.io/kubernetes, pkg/apis/core/validation, ValidateSecurityContext). */
function mayForbidGain({ placed }: Container): boolean {
  const context = member(placed, 'securityContext');
  const added = textsOf(member(context, 'capabilities', 'add'));
  return truthOf(member(context, 'privileged')) !== true && !added.some((name) => /^(?:CAP_)?SYS_ADMIN$/i.test(name));
}

/** A limit below what is asked for is refused, so it is no answer. */
function isInOrder({ placed }: Container, { path, value }: Setting): boolean {
  const [part = '', name = ''] = path.slice(-2);
  if (path[0] !== 'resources') return true;
  const other = textOf(member(placed, 'resources', part === 'limits' ? 'requests' : 'limits', name));
  const read = name === 'cpu' ? readNanoCpus : readBytes;
  const [own, against] = [read(String(value)) ?? 0, other === undefined ? undefined : read(other)];
  return against === undefined || (part === 'limits' ? own >= against : own <= against);
}

/** What cures a finding of this manifest. */
export function cureOf(text: string, finding: AuditFinding): Cure | Asking {
  const { control } = finding;
  const [certain, asked] = [CERTAIN[control], ASKED[control]];
  const settings = certain ? [certain] : (asked?.options[0]?.[1] ?? []);
  const byHand = BY_HAND[control] ?? (settings.map(linesFor).join('\n') || say`No entry of the pod answers it alone; change it by hand.`);
  const spot = spotOf(text, finding);
  const own = spot && containerAt(text, spot);
  if (!spot || !own) return byHand;
  if (control === 'allow-priv-esc' && !mayForbidGain(own))
    return say`Kubernetes refuses it beside privileged or SYS_ADMIN; take those out first.`;
  if (certain) {
    const edit = setOne(text, spot, certain);
    return edit ? [edit] : byHand;
  }
  const options = (asked?.options ?? []).flatMap(([label, all]) => {
    const after = all.every((setting) => isInOrder(own, setting)) ? setAll(text, spot, all) : undefined;
    return after === undefined ? [] : [{ label, edits: [between(text, after)] }];
  });
  return asked && options.length > 0 ? { ...asked, options } : byHand;
}
