/**
 * A control is one hardening decision: a lens between the Spec and a question that people answer.
 * Its folder name is its id. It owns its fields, judges the answer in force and cites its sources;
 * what it stops, costs and breaks stands in `explain.md` beside it. It names no format.
 */
import { isForeign } from '../spec/daemon-fields.ts';
import { type FieldId, type FieldRef, targetOf } from '../spec/fields.ts';
import type { Service, Spec } from '../spec/spec.ts';
import type { TextKind } from '../spec/text.ts';
import type { Workload } from '../workloads/workload.ts';

/** The pages of the wizard, in order. */
export const STEPS = ['image', 'user', 'namespaces', 'privileges', 'resources', 'filesystem', 'network', 'supply'] as const;
export type StepId = (typeof STEPS)[number];

/** Where a control looks: one service of a Spec. Controls of the project or host ignore the service. */
export interface At {
  readonly spec: Spec;
  readonly service: Service;
  /** What the service runs; its needs are the ground of every recommendation. */
  readonly workload: Workload;
}

/** sealed: nothing to do. weakened: works against less than it could. open: an intruder walks through. */
export type State = 'sealed' | 'weakened' | 'open';

export interface Judgement {
  readonly state: State;
  /** One sentence on what is so, for the finding; required unless sealed. */
  readonly says?: string;
  /** What it is so of, where the control looks at more than that. */
  readonly fields?: readonly FieldRef[];
}

export type Scalar = string | number | boolean;
export type Row = { readonly [column: string]: Scalar | undefined };
export type DetailValue = Scalar | readonly string[] | readonly Row[] | undefined;

/** The chosen option plus the values of its details. Plain JSON; absent details are `undefined` or missing. */
export type Answer = { readonly choice: string } & { readonly [detail: string]: DetailValue };

/** One input. `kind` decides both how it is typed in and what is accepted (`spec/text.ts`). */
export type Input =
  | { readonly type: 'text'; readonly kind: TextKind; readonly label: string; readonly hint?: string; readonly optional?: true }
  | {
      readonly type: 'number';
      readonly kind: TextKind;
      readonly unit: 'bytes' | 'cpus' | 'milliseconds' | 'mode' | 'count';
      readonly label: string;
      readonly hint?: string;
      readonly optional?: true;
    }
  | { readonly type: 'flag'; readonly label: string; readonly hint?: string }
  | {
      readonly type: 'choice';
      /** Fixed words, or the names of the Spec's networks or volumes; rows then stand in the order of the Spec. */
      readonly among: readonly string[] | 'networks' | 'volumes';
      readonly label: string;
      readonly hint?: string;
      readonly optional?: true;
    };

export type Detail =
  | Input
  /** Any number of texts of one kind; with `among`, a set of ticks. */
  | {
      readonly type: 'list';
      readonly kind: TextKind;
      readonly label: string;
      readonly hint?: string;
      readonly among?: readonly string[] | 'networks' | 'volumes';
    }
  /** A table; each column is an input. */
  | { readonly type: 'rows'; readonly label: string; readonly hint?: string; readonly columns: { readonly [column: string]: Input } };

export interface Option {
  readonly choice: string;
  /** What the answer is, in a few words: "Read-only, with declared writable paths". */
  readonly label: string;
  /** Names of the details that this option asks for. */
  readonly asks?: readonly string[];
  /** What this answer stops, one sentence; the long form is in explain.md. */
  readonly stops?: string;
  /** What this answer costs, one sentence. */
  readonly costs?: string;
  /** Whether it can be chosen here; absent: always. The answer in force is shown all the same. */
  readonly offered?: (at: At) => boolean;
}

export interface Source {
  /** Issuer with version, as in `CIS Docker 1.6.0`, `OWASP Docker`, `NIST SP 800-190`, `ANSSI-FT-082`, `moby`, `run here`. */
  readonly of: string;
  /** Number, rule or file: `5.13`, `RULE #8`, `daemon/caps/defaults.go`, or what was run. */
  readonly id: string;
}

export interface Control {
  readonly step: StepId;
  /** Order within the step, in tens; the biggest effect first. */
  readonly rank: number;
  /** `service`: asked for each service. `project`: asked once (networks, volumes, host, supply chain). */
  readonly scope: 'service' | 'project';
  /** A few words, the standard term: "Read-only root filesystem". */
  readonly title: string;
  /** The question to the person, ending in "?". */
  readonly question: string;
  /** What it is called in Docker's files, shown beneath the title: `--read-only`, `read_only`. */
  readonly keys: readonly string[];
  readonly fields: readonly FieldId[];
  /** The first option is shown first; order by how much it stops. */
  readonly options: readonly Option[];
  readonly details: { readonly [detail: string]: Detail };
  /** Whether the question makes sense here; absent: always. A control that does not apply keeps its fields. */
  readonly applies?: (at: At) => boolean;
  /** What the kinds of the details cannot say, such as "swap is less than memory" or "this workload has no such base"; absent or undefined: acceptable. */
  readonly refuses?: (answer: Answer, at: At) => Refusal | undefined;
  /** The answer in force. Total: every Spec has one. */
  readonly read: (at: At) => Answer;
  /** The Spec with this answer; touches only own fields. `read` of the result equals `answer`, for every answer that holds just the details its option asks for (lists and rows not empty) and that is not refused. */
  readonly write: (at: At, answer: Answer) => Spec;
  /** What to answer here, and why, in one sentence that names the workload's need. */
  readonly recommend: (at: At) => Recommendation;
  readonly judge: (at: At) => Judgement;
  readonly sources: readonly Source[];
}

export interface Refusal {
  /** Beside which input the message belongs. */
  readonly detail: string;
  readonly says: string;
}

export interface Recommendation {
  readonly answer: Answer;
  readonly because: string;
}

export const sealed: Judgement = { state: 'sealed' };
export const weakened = (says: string, ...fields: readonly FieldRef[]): Judgement => ({
  state: 'weakened',
  says,
  ...(fields.length > 0 && { fields }),
});
export const open = (says: string): Judgement => ({ state: 'open', says });

/** Types a control's declaration; the id is its folder's name. Nothing is asked where the target knows none of what it decides. */
export const defineControl = (control: Control): Control => ({
  ...control,
  applies: (at) => !control.fields.every((field) => isForeign(field, targetOf(at.spec))) && (control.applies?.(at) ?? true),
});
