/** One check of the Pod Security Standards: what it refuses in a pod, and in which versions of Kubernetes it does. */
import { itemsOf, member, type Placed, textOf } from '../../placed.ts';
import type { Container, Pod } from '../pods.ts';

/** What a check refuses. */
export interface Refused {
  /** Where it stands; for what is missing, the nearest thing that would hold it. */
  readonly placed: Placed;
  readonly says: string;
  /** Absent: the pod as a whole. */
  readonly container?: Container;
}

export interface Check {
  /** The name that the admission controller has for it: `capabilities_restricted`. */
  readonly id: string;
  /** First minor version that has it. Absent: all. */
  readonly since?: number;
  /** A check of the lower level that it stands in place of. */
  readonly overrides?: string;
  readonly refused: (pod: Pod, minor: number) => Iterable<Refused>;
}

/** Written, and not as null: to the server, null is nothing. */
export function given(placed: Placed | undefined, ...keys: readonly string[]): Placed | undefined {
  const found = member(placed, ...keys);
  return found?.value ? found : undefined;
}

/** The deepest part of this path that stands in the text. */
export function nearest(placed: Placed, ...keys: readonly string[]): Placed {
  let at = placed;
  for (const key of keys) {
    const next = member(at, key);
    if (!next) break;
    at = next;
  }
  return at;
}

export const isWindows = ({ spec }: Pod): boolean => textOf(member(spec, 'os', 'name')) === 'windows';
/** The pod has a user namespace of its own, so its root is nobody on the node. */
export const hasOwnUsers = ({ spec }: Pod): boolean => {
  const value = member(spec, 'hostUsers')?.value;
  return value !== undefined && 'text' in value && value.text === 'false';
};

/** A setting of the security context, of the pod and then of each container, wherever it is stated. */
export function* everyContext(pod: Pod, ...keys: readonly string[]): Generator<{ placed: Placed; container?: Container }> {
  const own = given(pod.spec, 'securityContext', ...keys);
  if (own) yield { placed: own };
  for (const container of pod.containers) {
    const placed = given(container.placed, 'securityContext', ...keys);
    if (placed) yield { placed, container };
  }
}

/** One container after the other. */
export const eachContainer =
  (look: (container: Container, pod: Pod) => Omit<Refused, 'container'> | undefined) =>
  (pod: Pod): Refused[] =>
    pod.containers.flatMap((container) => {
      const refused = look(container, pod);
      return refused ? [{ ...refused, container }] : [];
    });

export const capabilities = ({ placed }: Container, list: 'add' | 'drop'): readonly Placed[] =>
  itemsOf(member(placed, 'securityContext', 'capabilities', list));
