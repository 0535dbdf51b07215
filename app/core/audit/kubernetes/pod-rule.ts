/** A rule about pods: what a manifest leaves open, in Kubernetes' own terms and with its defaults. */
import type { Reach } from '../../attacks/attack.ts';
import type { Container, Manifest, Pod } from '../../formats/kubernetes/pods.ts';
import type { Placed } from '../../formats/placed.ts';

export interface PodHit {
  /** Where it stands; for what is missing, the nearest thing that would hold it. */
  readonly placed: Placed;
  readonly says: string;
  /** Absent: open. */
  readonly state?: 'weakened';
  readonly container?: Container;
}

export interface PodRule {
  /** The name that scanners have for it. */
  readonly id: string;
  /** The control of the wizard that decides it. */
  readonly decision?: string;
  /** What an intruder gains by it at most. Absent: nothing, it is a matter of hygiene. */
  readonly reaches?: Reach;
  readonly find: (pod: Pod, manifest: Manifest) => Iterable<PodHit>;
}

/** What holds of one container. */
type Look = (container: Container, pod: Pod) => PodHit | undefined;

/** A rule that looks at one container after the other; `roles` says at which. */
export const eachContainer =
  (look: Look, ...roles: readonly Container['role'][]) =>
  (pod: Pod): PodHit[] =>
    pod.containers
      .filter(({ role }) => roles.length === 0 || roles.includes(role))
      .flatMap((container) => {
        const hit = look(container, pod);
        return hit ? [{ ...hit, container }] : [];
      });
