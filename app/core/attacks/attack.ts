/**
 * Something that an intruder tries, mostly from inside a container. The folder's name is the id. `verdict` is the
 * model: how far the attack gets in this Spec, and which fields decide it. `probe.sh` beside it tries it for real,
 * `stage.sh` lays out what it needs, and `evidence.json` holds what an engine answered; model and engine must agree
 * (`npm run prove`). It reads the Spec and names no control: a field has one owner, so the deciding fields say which
 * walls stand or are open.
 */
import type { FieldRef } from '../spec/fields.ts';
import type { Service, Spec } from '../spec/spec.ts';
import type { Workload } from '../workloads/workload.ts';

/** What an intruder gets to, from the inside out. */
export const REACHES = ['container', 'data', 'neighbours', 'outside', 'machine', 'host'] as const;
export type Reach = (typeof REACHES)[number];

/**
 * Where the intruder stands: in the container itself, in another one, on another machine of the network, at the
 * engine's own command line, or with nothing but the built image in hand. It decides where `probe.sh` is run.
 */
export type Stand = 'inside' | 'neighbour' | 'outside' | 'engine' | 'image';

/** stopped: a wall holds. partly: it gets less than it wants. through: it gets what it wants. */
export type Outcome = 'stopped' | 'partly' | 'through';

export interface Verdict {
  readonly outcome: Outcome;
  /** One sentence: what stops it, or what lets it through. */
  readonly says: string;
  /** What decides: where it is stopped, the walls that stop it; otherwise the fields that let it through, unset ones included. The first one weighs most. */
  readonly fields: readonly FieldRef[];
}

/** Where an attack is tried. */
export interface Scene {
  readonly spec: Spec;
  readonly service: Service;
  readonly workload: Workload;
}

export type Change = (spec: Spec, service: string) => Spec;

/** A setting that people believe in. */
export interface HalfMeasure {
  /** The belief, as people say it: "A read-only mount of the socket is safe". */
  readonly belief: string;
  /** What is so instead, one or two sentences. */
  readonly says: string;
  readonly outcome: Outcome;
  /** The weak plan with this measure. */
  readonly change: Change;
  /** Whether a plan relies on it; told only where the attack is not stopped. */
  readonly taken: (scene: Scene) => boolean;
}

export interface Attack {
  /** What the intruder does, in a few words: "Ask the engine for a second container". */
  readonly title: string;
  /** How it works, one or two sentences. */
  readonly does: string;
  readonly reaches: Reach;
  /** Absent: inside. */
  readonly from?: Stand;
  /** The bare engine default with the one thing that this attack is about: here it gets through. */
  readonly weak: Change;
  /** The smallest change of the weak plan that stops it. */
  readonly hardened: Change;
  readonly halves: readonly HalfMeasure[];
  readonly verdict: (scene: Scene) => Verdict;
  /** Where it is described: issuer and number, as for controls; what was run here stands in the evidence. */
  readonly sources: readonly { readonly of: string; readonly id: string }[];
}

export const defineAttack = (attack: Attack): Attack => attack;

export const stopped = (says: string, ...fields: FieldRef[]): Verdict => ({ outcome: 'stopped', says, fields });
export const partly = (says: string, ...fields: FieldRef[]): Verdict => ({ outcome: 'partly', says, fields });
export const through = (says: string, ...fields: FieldRef[]): Verdict => ({ outcome: 'through', says, fields });
