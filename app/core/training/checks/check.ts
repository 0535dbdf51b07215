/**
 * A short question at the end of a step. Most are made from the half measures of the attacks, and a real engine gave the
 * answer; what no attack is about stands in `written.ts` and rests on the sources of a control.
 */
import type { StepId } from '../../controls/control.ts';
import type { EvidenceRef } from '../scenario.ts';

export interface QuickCheck {
  /** `docker-socket/0`, or the name of a written one. */
  readonly id: string;
  readonly step: StepId;
  readonly question: string;
  readonly options: readonly string[];
  /** Index of the right option. */
  readonly answer: number;
  /** Why, one or two sentences. */
  readonly says: string;
  readonly rests: EvidenceRef | { readonly control: string };
}
