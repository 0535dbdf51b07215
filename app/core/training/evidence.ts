/** What an engine answered when the start and the solution of a scenario were tried: `evidence.json` in its folder, written by the engine suite. */

import type { Outcome } from '../attacks/attack.ts';
import { proofOf } from '../attacks/evidence.ts';
import { recordOf } from '../breakages/recorded.ts';
import type { Facts } from '../evidence.ts';
import type { Scenario } from './scenario.ts';

export interface ScenarioRun {
  /** Absent: the plan itself was started and asked. */
  readonly attack?: string;
  readonly service: string;
  readonly command: string;
  /** Absent: it went on running. */
  readonly exit?: number;
  readonly output: readonly string[];
  /** Of an attack. */
  readonly outcome?: Outcome;
}

export interface ScenarioEvidence extends Facts {
  readonly start: readonly ScenarioRun[];
  readonly solution: readonly ScenarioRun[];
}

const files = import.meta.glob<ScenarioEvidence>('./scenarios/*/evidence.json', { import: 'default' });

/** What a screen plays: the attack or the start before, the same after. */
export interface Played {
  readonly before: readonly ScenarioRun[];
  readonly after: readonly ScenarioRun[];
}

/** Runs of the attacks by themselves, for a scenario that was not run: on their weak plan, and on the hardened one. */
async function ofAttacks(scenario: Extract<Scenario, { stop: unknown }>): Promise<Played> {
  const runs = await Promise.all(
    scenario.stop.map(async ({ attack, service }) => {
      const recorded = (await proofOf(attack))?.evidence.runs ?? [];
      const of = (tested: 'weak' | 'hardened') =>
        recorded.flatMap((run) => (run.of === tested ? [{ attack, service, ...run }] : [])).map(({ of: _, ...run }) => run);
      return { before: of('weak'), after: of('hardened') };
    }),
  );
  return { before: runs.flatMap(({ before }) => before), after: runs.flatMap(({ after }) => after) };
}

/** The log of a plan that broke in the same way. */
async function ofBreakage({ log }: Extract<Scenario, { stop: unknown }>): Promise<Played> {
  const record = log && (await recordOf(log.workload));
  const broken = log && record?.breakages[log.breakage];
  if (!record || !broken) return { before: [], after: [] };
  const { command, exit, lines } = broken;
  const service = log.workload;
  return {
    before: [{ service, command, ...(exit !== undefined && { exit }), output: lines }],
    after: [{ service, command: '', output: record.healthy }],
  };
}

/** What was recorded for a repair, or for what it is about; nothing for a `spot`. */
export async function playedOf(scenario: Scenario): Promise<Played> {
  if (scenario.kind === 'spot') return { before: [], after: [] };
  const recorded = await files[`./scenarios/${scenario.id}/evidence.json`]?.();
  if (recorded) return { before: recorded.start, after: recorded.solution };
  return scenario.kind === 'keep' ? ofBreakage(scenario) : ofAttacks(scenario);
}
