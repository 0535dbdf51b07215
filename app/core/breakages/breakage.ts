/**
 * A breakage is a Spec that stops its workload from working. One file each; the file's name is its id. One definition
 * serves both directions: what the workload is known to need (`needs`) and what a line of a log names (`signs`) are
 * put to the same question, `refuses`. A prediction is a message that will come, a symptom is one that came.
 */
import { type FieldId, type FieldRef, fieldRef } from '../spec/fields.ts';
import type { Run, Service, Spec } from '../spec/spec.ts';
import type { Workload } from '../workloads/workload.ts';

/** What the kernel or the engine answers: an error number by its name, or how the container ended. */
export type Family =
  | 'EROFS'
  | 'EACCES'
  | 'EPERM'
  | 'EAGAIN'
  | 'ENOSPC'
  | 'ENOMEM'
  | 'EMFILE'
  | 'ENOENT'
  | 'EADDRINUSE'
  | 'ENETUNREACH'
  | 'name'
  | 'exit 125'
  | 'exit 126'
  | 'exit 127'
  | 'exit 137'
  | 'exit 139'
  | 'exit 143'
  | 'data';

/** Where it is looked for. */
export interface Scene {
  readonly spec: Spec;
  readonly service: Service;
  readonly workload: Workload;
}

/** What is asked for: by a workload that is known to need it, or by a line of a log. Absent: it was not named. */
export interface Wanted {
  /** Absolute path inside the container. */
  readonly path?: string;
  readonly port?: number;
  /** A user, a host, a program, a directory of the host. */
  readonly name?: string;
  /** How many are needed: bytes, processes. */
  readonly least?: number;
  /** The whole line of the log. */
  readonly line?: string;
}

export interface Wrong {
  /** The cure that people find first. */
  readonly cure: string;
  /** Why it is none, one or two sentences. */
  readonly because: string;
}

export interface Refusal {
  /** Fields that decide, the one to change first; unset ones included. */
  readonly fields: readonly FieldRef[];
  /** What stands in the way, one or two sentences, without the message. */
  readonly says: string;
  /** The smallest change after which it works; absent where the plan cannot grant it. */
  readonly cure?: { readonly label: string; readonly spec: Spec };
  /** Where another cure than the usual one tempts here. */
  readonly wrong?: Wrong;
}

export interface Breakage {
  /** What is in the way, in a few words: "A path that is read-only". */
  readonly title: string;
  readonly family: Family;
  /** Numbers of the rule catalogue. */
  readonly rules: readonly string[];
  /** Why it happens, for a reader without a plan. */
  readonly cause: string;
  /** The smallest cure in words, for a plan that is not known. */
  readonly cure: string;
  readonly wrong: Wrong;
  /** Fields that can bring it about. */
  readonly fields: readonly FieldId[];
  /** Lines that tell of it. Groups `path`, `port`, `name` and `least` say what was wanted. Each takes linear time. */
  readonly signs: readonly RegExp[];
  /** A line that shows that it is something else, anywhere in the log. */
  readonly unless?: RegExp;
  /** The signs are too common to mean anything unless the plan explains them. */
  readonly onlyInPlan?: true;
  /** What the workload needs, as far as the plan may refuse it. */
  readonly needs?: (scene: Scene) => readonly Wanted[];
  /** Whether this Spec refuses what is wanted. */
  readonly refuses: (scene: Scene, wanted: readonly Wanted[]) => Refusal | undefined;
}

export const defineBreakage = (breakage: Breakage): Breakage => breakage;

/** A container's end with this code, as docker ps, inspect, compose and the shells write it. */
export const exited = (code: number): RegExp =>
  new RegExp(`\\bexit(?:ed)?(?: with)?(?: (?:code|status))?:? \\(?${code}\\b|\\b(?:exit_?code|code)["'=: ]+${code}\\b`, 'i');

/** References of fields of the service, for `Refusal.fields`. */
export const runRefs = ({ name }: Service, ...leaves: (keyof Run)[]): FieldRef[] => leaves.map((leaf) => fieldRef(`run.${leaf}`, name));

export const listing = (items: readonly string[]): string => [...new Set(items)].join(', ');

const MIB = 1024 ** 2;
export const inMebibytes = (bytes: number): string => `${Math.ceil(bytes / MIB)} MiB`;
