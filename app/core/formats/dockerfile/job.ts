import type { Nodes } from './nodes.ts';
import type { Read } from './read.ts';
import type { Spot } from './spot.ts';
import type { Plan } from './steps.ts';

/** One round of writing: what the text states, what it should state, and its instructions on the way from one to the other. */
export interface Job {
  readonly have: Read;
  readonly want: Plan;
  readonly nodes: Nodes;
  readonly spot: Spot;
  /** A later round: what was meant to be kept stood in the way. */
  readonly thorough: boolean;
}
