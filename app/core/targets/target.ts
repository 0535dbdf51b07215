/** A target is what runs the plan's containers. Its file's name is its id. */
import type { Gap } from '../formats/format.ts';
import type { Spec } from '../spec/spec.ts';

export interface Target {
  /** `Docker Swarm`. */
  readonly title: string;
  /** What a sentence calls it: "on a Swarm", "in Kubernetes". */
  readonly where: string;
  /** `docker inspect` and `docker exec` ask its containers: verify.sh and the ladder's checks work there. */
  readonly inspects: boolean;
  /** What of this Spec it does not keep, whatever the files say. */
  readonly losses: (spec: Spec) => readonly Gap[];
  /** Attacks, by id, that a plan as recommended lets through there, because nothing of the target stops them: why, and what would. */
  readonly concedes?: { readonly [attack: string]: string };
}

export const defineTarget = (target: Target): Target => target;
