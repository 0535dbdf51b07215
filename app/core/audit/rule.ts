/**
 * A rule of an audit: what a text can get wrong that is no field of the Spec, or only a part of what a control judges.
 * One file each; the file's name is its id, and is the name that scanners have for it. A rule that belongs to a
 * decision of the wizard names it; where it finds nothing, the control's own judgement is told.
 */
import type { Reach } from '../attacks/attack.ts';
import type { Judgement, State } from '../controls/control.ts';
import type { Edit } from '../formats/edits.ts';
import type { NotUnderstood } from '../formats/format.ts';
import type { FieldId } from '../spec/fields.ts';
import type { Run, Service, Spec } from '../spec/spec.ts';
import type { Workload } from '../workloads/workload.ts';
import type { Image } from './dockerfile/image.ts';

/** One service as a text states it. */
export interface Stated {
  readonly spec: Spec;
  readonly service: Service;
  readonly run: Run;
  readonly workload: Workload;
  /** What the text says of these fields that only a run knows, or that no plan can hold: a variable, a range of ports. */
  readonly unread: (...fields: readonly FieldId[]) => readonly NotUnderstood[];
  /** What a control says of this service. */
  readonly judged: (control: string) => Judgement;
}

export interface Hit {
  readonly says: string;
  /** Where it stands; the first one that is stated. Where none is, the finding stands at the service's name. */
  readonly fields: readonly FieldId[];
  /** Absent: open. */
  readonly state?: Exclude<State, 'sealed'>;
  /** Which entry of a list it is, for its line. */
  readonly entry?: number;
  /** Where what was not understood stands. */
  readonly line?: number;
}

/** The edits of a text that cure what was found, or why there are none that are certain. */
export type Cure = readonly Edit[] | string;

/** A question that only the person can answer, with the edits that each answer makes. */
export interface Asking {
  readonly question: string;
  readonly options: readonly { readonly label: string; readonly edits: readonly Edit[] }[];
  /** What to do where none of them is the answer. */
  readonly otherwise?: string;
}

/** A hit in a Dockerfile. */
export interface Spot {
  /** Offset in the file of the statement or word that it is about. */
  readonly at: number;
  readonly says: string;
  readonly state?: Exclude<State, 'sealed'>;
  /** Asked only where somebody wants it; absent: what the decision answers, else by hand. */
  readonly cure?: () => Cure;
}

export interface Rule {
  /** A few words: "Package lists stay in the layer". */
  readonly title: string;
  /** The control of the wizard that decides it. */
  readonly decision?: string;
  /** What an intruder gains by it at most, unless an attack says more. Absent: nothing, it is a matter of hygiene. */
  readonly reaches?: Reach;
  /** Its cures change nothing that a program could notice. */
  readonly harmless?: true;
  /** What its cures cost, one sentence. Absent: what the decision's answer costs, else nothing that is known. */
  readonly costs?: string;
  /** What is to be done where there is no cure: only a person or a registry knows what goes there. */
  readonly byHand?: string;
  readonly dockerfile?: (image: Image) => Iterable<Spot>;
  readonly service?: (stated: Stated) => Iterable<Hit>;
}

export const defineRule = (rule: Rule): Rule => rule;

/** The judgement of a control, told as it is. */
export function* asJudged({ judged }: Stated, control: string, ...fields: readonly FieldId[]): Generator<Hit> {
  const { state, says } = judged(control);
  if (state !== 'sealed' && says !== undefined) yield { says, state, fields };
}
