/**
 * An exercise of the training room. It is plain data, so that one of our folders and one that somebody pasted are the
 * same thing. What is right and wrong in it follows from the core: findings, attacks and breakages judge every answer.
 */
import type { Tested } from '../attacks/evidence.ts';
import type { Brought } from '../intake/intake.ts';

export const TRACKS = ['newcomer', 'developer', 'operator', 'reviewer'] as const;
export type Track = (typeof TRACKS)[number];

/**
 * spot: mark the dangerous lines. close: an attack gets through, change little until it does not. keep: a hardened
 * service is down, give back what it needs. hull: several services, several attacks, against the clock.
 */
export const KINDS = ['spot', 'close', 'keep', 'hull'] as const;
export type Kind = (typeof KINDS)[number];

/** What a run of a real engine showed: of an attack, of a plan broken on purpose, of what a control or conflict says. */
export type EvidenceRef =
  | { readonly attack: string; readonly of?: Tested }
  | { readonly breakage: string; readonly workload: string }
  | { readonly claim: string };

export interface Source {
  readonly of: string;
  readonly id: string;
}

interface Told {
  /** Folder name, or the name that a pasted one gives itself. */
  readonly id: string;
  /** At most 60 characters. */
  readonly title: string;
  readonly track: Track;
  /** Time that a group needs, debrief included. */
  readonly minutes: number;
  /** The one thing that it teaches, one sentence. */
  readonly teaches: string;
  /** Plain paragraphs, with a blank line in between; `backticks` around what stands in a file. */
  readonly brief: string;
  readonly files: readonly Brought[];
  /** Where to look, what to look for, what to do. */
  readonly hints: readonly [string, string, string];
  /** Like `brief`: why it is so, and what to keep in mind. */
  readonly debrief: string;
  readonly evidence: readonly EvidenceRef[];
  readonly sources: readonly Source[];
}

/** A line of a file, by its text without the blanks around it. */
export interface Place {
  /** Absent: the first file. */
  readonly file?: string;
  readonly line: string;
}

export interface Hole extends Place {
  /** Id of the audit's finding on that line. */
  readonly control: string;
  /** Why it is dangerous, one or two sentences. */
  readonly because: string;
  /** Other lines of the same hole: marking any one of them finds it. */
  readonly also?: readonly string[];
}

/** A line that looks dangerous and is right. */
export interface Decoy extends Place {
  readonly because: string;
}

export interface Spot extends Told {
  readonly kind: 'spot';
  readonly holes: readonly Hole[];
  readonly decoys: readonly Decoy[];
}

export interface Stop {
  readonly attack: string;
  readonly service: string;
}

export interface Repair extends Told {
  readonly kind: 'close' | 'keep' | 'hull';
  /** Attacks that must be stopped at the end. What the start stops and what it needs to run are goals by themselves. */
  readonly stop: readonly Stop[];
  /** Ports that must stay published. */
  readonly serves?: readonly { readonly service: string; readonly port: number }[];
  /** Services that must stay on one network. */
  readonly meets?: readonly { readonly from: string; readonly to: string }[];
  /** Ids of the shortcuts that tempt here. */
  readonly tempts: readonly string[];
  /** The recorded log that the service left when it went down. */
  readonly log?: { readonly workload: string; readonly breakage: string };
  /** The files of the start with as little changed as can be. */
  readonly solution: readonly Brought[];
}

export type Scenario = Spot | Repair;

type Without<T, K extends string> = T extends unknown ? Omit<T, K> : never;
/** What `scenario.ts` says; the id, the files and the prose are those of its folder. */
export type ScenarioHead = Without<Scenario, 'id' | 'files' | 'solution' | 'brief' | 'debrief'>;

export const defineScenario = (head: ScenarioHead): ScenarioHead => head;
