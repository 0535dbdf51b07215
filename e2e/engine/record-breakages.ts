/** What broken plans said, for `breakages.json` of the workloads: written only where IRONHULL_RECORD=1 asks for it. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Recorded } from '../../app/core/breakages/recorded.ts';
import { breakages } from '../../app/core/breakages/registry.ts';
import { linesOf } from '../../app/core/symptoms/log.ts';
import type { Broken } from './broken.ts';
import { type EngineFacts, recording } from './engine.ts';

const WORKLOADS = join(import.meta.dirname, '../../app/core/workloads');

interface Break {
  readonly workload: string;
  readonly broken: Broken;
  readonly command: string;
  readonly exit?: number | undefined;
  readonly log: string;
}
const broken = new Map<string, { breakages: Record<string, Recorded['breakages'][string]>; healthy: readonly string[] }>();
const brokenOf = (workload: string) => {
  const found = broken.get(workload) ?? { breakages: {}, healthy: [] };
  broken.set(workload, found);
  return found;
};
const MOST_LINES = 3;

/** Lines of the log that tell of the breakage, the first few. */
function telling(id: string, log: string): string[] {
  const { signs = [] } = breakages.get(id) ?? {};
  const lines = linesOf(log).lines.map(({ text }) => text.trim());
  const found = lines.filter((line) => signs.some((sign) => sign.test(line)));
  // A container that starts again says the same at another time.
  const words = (line: string) => line.replaceAll(/[\d:./-]+/g, '');
  return found.filter((line, index) => found.findIndex((other) => words(other) === words(line)) === index).slice(0, MOST_LINES);
}

/** The first plan that shows a breakage of a workload is the one that is kept. */
export function recordBreakage({ workload, broken: { breakage, what }, command, exit, log }: Break): void {
  const { breakages: kept } = brokenOf(workload);
  kept[breakage] ??= { what, command, ...(exit !== undefined && { exit }), lines: telling(breakage, log) };
}

export function recordHealthy(workload: string, log: string): void {
  broken.set(workload, { ...brokenOf(workload), healthy: linesOf(log).lines.flatMap(({ text }) => (text.trim() === '' ? [] : [text])) });
}

export function writeBreakages(facts: EngineFacts, images: string): void {
  if (!recording) return;
  const date = new Date().toISOString().slice(0, 10);
  for (const [workload, { breakages: found, healthy }] of broken) {
    const sorted = Object.fromEntries(Object.entries(found).sort(([a], [b]) => a.localeCompare(b)));
    const text = `${JSON.stringify({ ...facts, images, date, breakages: sorted, healthy }, undefined, 2)}\n`;
    writeFileSync(join(WORKLOADS, workload, 'breakages.json'), text);
  }
}
