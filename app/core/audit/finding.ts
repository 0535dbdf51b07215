/**
 * A finding of an audit: one thing that a text of somebody's own leaves open, on the line where it stands. Its
 * severity is computed from two facts and from nothing else: how open it is, and what an intruder gains by it.
 */
import { say } from '../../languages/say.ts';
import { REACHES, type Reach } from '../attacks/attack.ts';
import type { State } from '../controls/control.ts';
import type { NotUnderstood, Place } from '../formats/format.ts';
import type { FieldRef } from '../spec/fields.ts';

export const SEVERITIES = ['critical', 'high', 'medium', 'low'] as const;
export type Severity = (typeof SEVERITIES)[number];
/** The severities as people read them. */
export const SEVERITY: { readonly [S in Severity]: string } = {
  critical: say`critical`,
  high: say`high`,
  medium: say`medium`,
  low: say`low`,
};

/** What a kind finds; the rest of a finding follows from it. */
export interface Found extends Place {
  /** Id of the rule that found it, or of the control whose own judgement it is. */
  readonly control: string;
  /** The control of the wizard that decides it, where there is one. */
  readonly decision?: string;
  readonly service?: string;
  readonly state: Exclude<State, 'sealed'>;
  /** What is so, one sentence. */
  readonly says: string;
  /** What an intruder gains by it at most. Absent: nothing, it is a matter of hygiene. */
  readonly reaches?: Reach;
  /** The word that it is about, where that is a part of its statement. */
  readonly word?: Place;
  /** Which entry of a list it is about. */
  readonly entry?: number;
  /** The fields of the reading that it rests on. */
  readonly fields: readonly FieldRef[];
  /** Ids of the attacks that get further by it. */
  readonly attacks: readonly string[];
}

/** Hears how far it is, 0 to 1. */
export type Tell = (done: number) => void;

export interface AuditFinding extends Found {
  readonly severity: Severity;
  /** How the severity was derived. */
  readonly because: string;
}

const GAINS: { readonly [R in Reach]: string } = {
  container: say`more inside the container`,
  data: say`data`,
  neighbours: say`its neighbours`,
  outside: say`other machines`,
  machine: say`the resources of the machine`,
  host: say`the host`,
};

type Weight = Pick<AuditFinding, 'severity' | 'because'>;
const HYGIENE: Weight = { severity: 'low', because: say`It opens nothing to an intruder; it makes the image or the file worse.` };

const weightOf = (state: Found['state'], reaches: Reach): Weight => {
  const outer = reaches === 'host' ? 0 : reaches === 'container' ? 2 : 1;
  const severity = SEVERITIES[Math.min(3, outer + (state === 'open' ? 0 : 1 + (outer === 0 ? 1 : 0)))] as Severity;
  return {
    severity,
    because:
      state === 'open'
        ? say`It stands open, and an intruder gains ${GAINS[reaches]} by it.`
        : say`It is weakened, and an intruder gains ${GAINS[reaches]} by it.`,
  };
};
const weights = (state: Found['state']) => new Map(REACHES.map((reaches) => [reaches, weightOf(state, reaches)]));
const WEIGHTS = { open: weights('open'), weakened: weights('weakened') };

/** open: critical for the host, high for what else lies outside the container. Weakened, or inside it: one step less each. */
export const severityOf = ({ state, reaches }: Pick<Found, 'state' | 'reaches'>): Weight =>
  (reaches && WEIGHTS[state].get(reaches)) ?? HYGIENE;

/** What reaches further. */
export const further = (a: Reach | undefined, b: Reach | undefined): Reach | undefined =>
  a === undefined || (b !== undefined && REACHES.indexOf(b) > REACHES.indexOf(a)) ? b : a;

/** The text cannot be read at all. */
export const unreadable = ([trouble]: readonly NotUnderstood[]): Found => ({
  control: 'unreadable',
  line: trouble?.line ?? 1,
  column: trouble?.column ?? 1,
  state: 'weakened',
  says: trouble?.because ?? say`Nothing that is known here stands in this text.`,
  fields: [],
  attacks: [],
});
