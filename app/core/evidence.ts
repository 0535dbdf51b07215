/** What a real engine answered, as the runs recorded it. The files are large, so they are loaded when somebody looks. */
import { say } from '../languages/say.ts';
import type { Evidence } from './workloads/evidence.ts';

/** On which engine, and when. */
export interface Facts {
  readonly engine: string;
  readonly runc: string;
  readonly kernel: string;
  readonly cgroup: string;
  /** ISO date. */
  readonly date: string;
}

/** The kinds of subjects that have evidence. */
export type Kind = 'attack' | 'workload' | 'control' | 'conflict';

/** Whether a source of a claim is a run of our own. */
export const isRunHere = (source: string): boolean => source.startsWith('run here');

/** The name of the link from a claim to its evidence, with the engine where the claim names one. */
export function seenOn(claim: string): string {
  const engine = /Engine (\d[\w.+]*\w)/.exec(claim)?.[1];
  return engine === undefined ? say`Seen on an engine` : say`Seen on Engine ${engine}`;
}

/** Address of the evidence for a subject. */
export const evidenceAt = (kind: Kind, id: string): string => `#/evidence/${kind}/${id}`;

const workloadFiles = import.meta.glob<Evidence>('./workloads/*/evidence.json', { import: 'default' });

/** What the runs of a workload showed. Undefined: nothing is recorded. */
export const workloadEvidence = async (id: string): Promise<Evidence | undefined> => workloadFiles[`./workloads/${id}/evidence.json`]?.();

/** What was typed for one claim, and what came back. */
export interface ClaimRun {
  readonly claim: string;
  readonly command: string;
  readonly exit: number;
  readonly output: readonly string[];
}

export interface ClaimEvidence extends Facts {
  readonly runs: readonly ClaimRun[];
}

const claimFiles = import.meta.glob<ClaimEvidence>('./claims/*/evidence.json', { import: 'default' });

/** What was run for the claims of a control or a conflict. Undefined: nothing is recorded. */
export const claimEvidence = async (id: string): Promise<ClaimEvidence | undefined> => claimFiles[`./claims/${id}/evidence.json`]?.();
