/**
 * A standard that people are audited against: its items by number, each with our own words for what it asks. Which
 * controls answer an item is not written down here: controls cite their sources, and `mapping.ts` turns that round.
 */
import type { Source } from '../controls/control.ts';
import type { Service, Spec, TargetId } from '../spec/spec.ts';

export interface Item {
  /** As the standard numbers it: `5.26`, `RULE #8`, `T1611`. */
  readonly id: string;
  /** What it asks, in our own words. */
  readonly title: string;
  /** The profile it belongs to, where the standard has profiles. */
  readonly level?: 1 | 2;
  /** Absent: every target. */
  readonly only?: TargetId;
  /** Why nothing that a plan states can answer it, and who does instead. */
  readonly outside?: string;
  /** Why it no longer makes sense, and what stands in its place. */
  readonly obsolete?: string;
  /** Controls that answer it beside those that cite it. */
  readonly controls?: readonly string[];
  /** Attacks that are this technique: it is met where all of them are stopped. */
  readonly attacks?: readonly string[];
  /** What no control judges in this way: what is wrong with a service, one sentence. */
  readonly own?: (service: Service, spec: Spec) => string | undefined;
}

export interface Standard {
  /** Issuer, name and version: "CIS Docker Benchmark 1.8.0". */
  readonly title: string;
  /** Where the numbers were read. */
  readonly origin: string;
  /** The items that a source of a control names; empty where it names another standard. */
  readonly cited: (source: Source) => readonly string[];
  readonly items: readonly Item[];
}

export const defineStandard = (standard: Standard): Standard => standard;

/** Everything in a source that looks like a number of this shape. */
export const numbersIn = (id: string, shape: RegExp): string[] => id.match(shape) ?? [];
