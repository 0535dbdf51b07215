/** What stands in a manifest and is no setting that a plan holds. */
import { say } from '../../../languages/say.ts';
import type { Notes } from '../notes.ts';
import { entriesOf, member, type Placed, textOf } from '../placed.ts';
import type { Manifest } from './pods.ts';

/** Keys of a container, its pod and their security contexts that are read above, or say nothing of what a plan decides. */
const KNOWN = {
  container:
    'name image command args env envFrom ports resources volumeMounts securityContext livenessProbe readinessProbe lifecycle'.split(' '),
  pod: `containers initContainers ephemeralContainers volumes securityContext hostPID hostIPC hostNetwork hostUsers hostname shareProcessNamespace
    runtimeClassName dnsConfig hostAliases restartPolicy terminationGracePeriodSeconds`.split(/\s+/),
  security: `runAsUser runAsGroup runAsNonRoot privileged allowPrivilegeEscalation readOnlyRootFilesystem capabilities seccompProfile
    appArmorProfile seLinuxOptions procMount sysctls supplementalGroups fsGroup`.split(/\s+/),
};
export function noteUnknown({ pods }: Manifest, notes: Notes): void {
  const look = (placed: Placed | undefined, known: readonly string[], because: string, fails: 'open' | 'closed') => {
    for (const [name, entry] of entriesOf(placed)) if (!known.includes(name)) notes.note(entry, because, fails);
  };
  const kept = say`No question of the plan; kept as it is.`;
  const strange = say`No setting of a security context that a plan knows.`;
  for (const { spec, containers } of pods) {
    look(spec, KNOWN.pod, kept, 'closed');
    look(member(spec, 'securityContext'), KNOWN.security, strange, 'open');
    for (const { placed } of containers) {
      look(placed, KNOWN.container, kept, 'closed');
      look(member(placed, 'securityContext'), KNOWN.security, strange, 'open');
    }
  }
}

/** Objects that are no pod, and keys that stand twice. */
export function noteObjects({ objects, pods, documents }: Manifest, notes: Notes): void {
  const owners = new Set(pods.map(({ object }) => object));
  for (const object of objects) {
    if (owners.has(object)) continue;
    const kind = textOf(member(object, 'kind')) ?? 'object';
    notes.note(object, say`A ${kind} makes no pod; a plan says nothing of it.`, kind === 'NetworkPolicy' ? 'open' : 'closed');
  }
  for (const placed of documents.twice) notes.note(placed, say`This key stands for a second time; the last one counts.`, 'open');
}
