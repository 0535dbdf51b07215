/** What was seen, for `evidence.json` of the workloads: written only where IRONHULL_RECORD=1 asks for it, from a whole run. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Service } from '../../app/core/spec/spec.ts';
import type { Evidence, EvidenceRun, WithoutCapability } from '../../app/core/workloads/evidence.ts';
import { type Engine, type EngineFacts, recording } from './engine.ts';
import type { Observed } from './observed.ts';
import type { Project } from './project.ts';

interface Run extends Pick<EvidenceRun, 'boots' | 'load' | 'stop'> {
  readonly name: string;
  readonly workload: string;
  readonly project: Project;
  readonly service: Service;
  readonly seen: Observed;
  readonly engine: Engine;
}

const runs = new Map<string, EvidenceRun[]>();
const without = new Map<string, WithoutCapability[]>();

/** The command as run.sh holds it, on one line. */
export const commandOf = ({ directory }: Project): string =>
  /^docker (?:run|create) (?:.*\\\n)*.*$/m.exec(readFileSync(join(directory, 'run.sh'), 'utf8'))?.[0].replaceAll(/\s*\\\n\s*/g, ' ') ?? '';

const resultOf = ({ seen, stop, service }: Run): string => {
  const server = seen.processes.at(-1);
  const facts = [
    'built, answered, and answered again after a second run.sh on the same data',
    `uid ${server?.uid}, gid ${server?.gid}`,
    `CapEff ${server?.effective.toString(16).padStart(16, '0')}`,
    `NoNewPrivs ${Number(server?.noNewPrivileges)}`,
    `${seen.processes.length} processes`,
    `stopped after ${stop.seconds} s with exit code ${stop.exitCode}`,
  ];
  return `${service.name}: ${facts.join('; ')}`;
};

export function record(run: Run): void {
  if (!recording || run.engine.host !== undefined) return;
  const { boots, load, stop } = run;
  const entry: EvidenceRun = {
    what: run.name.slice(run.workload.length + 2),
    command: commandOf(run.project),
    result: resultOf(run),
    boots,
    ...(load && { load }),
    stop,
  };
  runs.set(run.workload, [...(runs.get(run.workload) ?? []), entry]);
}

export function recordWithout(workload: string, seen: WithoutCapability): void {
  if (recording) without.set(workload, [...(without.get(workload) ?? []), seen]);
}

const WORKLOADS = join(import.meta.dirname, '../../app/core/workloads');

/** @param images what the plans were built on, in a few words */
export function writeEvidence(facts: EngineFacts, images: string): void {
  const date = new Date().toISOString().slice(0, 10);
  for (const [workload, list] of runs) {
    const sorted = list.toSorted(
      (a, b) => Number(b.what === 'recommended') - Number(a.what === 'recommended') || a.what.localeCompare(b.what),
    );
    const bare = (without.get(workload) ?? []).toSorted((a, b) => a.capability.localeCompare(b.capability));
    const evidence: Evidence = { ...facts, images, date, runs: sorted, ...(bare.length > 0 && { withoutCapability: bare }) };
    writeFileSync(join(WORKLOADS, workload, 'evidence.json'), `${JSON.stringify(evidence, undefined, 2)}\n`);
  }
}
