/** Writes `evidence.json` of an attack, only where IRONHULL_RECORD=1 asks for it. */
import { writeFileSync } from 'node:fs';
import type { Evidence, EvidenceRun } from '../../../app/core/attacks/evidence.ts';
import { type EngineFacts, recording } from '../engine.ts';
import { evidencePath } from './attacker.ts';

/** Longer output is cut in the middle: how it began and how it ended says what happened. */
const MOST_LINES = 14;
function shortened(lines: readonly string[]): readonly string[] {
  if (lines.length <= MOST_LINES) return lines;
  const head = lines.slice(0, MOST_LINES / 2);
  return [...head, `… ${lines.length - MOST_LINES + 1} more lines …`, ...lines.slice(1 - MOST_LINES / 2)];
}

export function recordAttack(attack: string, facts: EngineFacts, runs: readonly EvidenceRun[]): void {
  if (!recording) return;
  const evidence: Evidence = {
    ...facts,
    date: new Date().toISOString().slice(0, 10),
    runs: runs.map((run) => ({ ...run, output: shortened(run.output) })),
  };
  writeFileSync(evidencePath(attack), `${JSON.stringify(evidence, undefined, 2)}\n`);
}
