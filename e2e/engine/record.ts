/** What was seen, for `evidence.json` of the workloads: written only where IRONHULL_RECORD=1 asks for it, from a whole run. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Service } from '../../app/core/spec/spec.ts';
import type { Engine, EngineFacts } from './engine.ts';
import type { Observed } from './observed.ts';
import type { Project } from './project.ts';

interface Run {
  readonly name: string;
  readonly workload: string;
  readonly project: Project;
  readonly service: Service;
  readonly seen: Observed;
  readonly end: { readonly seconds: number; readonly code: number };
  readonly engine: Engine;
}

const wanted = process.env.IRONHULL_RECORD === '1';
const runs = new Map<string, { what: string; command: string; result: string }[]>();

/** The command as run.sh holds it, on one line. */
const commandOf = ({ directory }: Project): string =>
  /^docker (?:run|create) (?:.*\\\n)*.*$/m.exec(readFileSync(join(directory, 'run.sh'), 'utf8'))?.[0].replaceAll(/\s*\\\n\s*/g, ' ') ?? '';

const resultOf = ({ seen, end, service }: Run): string => {
  const server = seen.processes.at(-1);
  const facts = [
    'built, answered, and answered again after a second run.sh on the same data',
    `uid ${server?.uid}, gid ${server?.gid}`,
    `CapEff ${server?.effective.toString(16).padStart(16, '0')}`,
    `NoNewPrivs ${Number(server?.noNewPrivileges)}`,
    `${seen.processes.length} processes`,
    `stopped after ${end.seconds} s with exit code ${end.code}`,
  ];
  return `${service.name}: ${facts.join('; ')}`;
};

export function record(run: Run): void {
  if (!wanted || run.engine.host !== undefined) return;
  const entry = { what: run.name.slice(run.workload.length + 2), command: commandOf(run.project), result: resultOf(run) };
  runs.set(run.workload, [...(runs.get(run.workload) ?? []), entry]);
}

const WORKLOADS = join(import.meta.dirname, '../../app/core/workloads');

/** @param images what the plans were built on, in a few words */
export function writeEvidence(facts: EngineFacts, images: string): void {
  const date = new Date().toISOString().slice(0, 10);
  for (const [workload, list] of runs) {
    const sorted = list.toSorted(
      (a, b) => Number(b.what === 'recommended') - Number(a.what === 'recommended') || a.what.localeCompare(b.what),
    );
    writeFileSync(
      join(WORKLOADS, workload, 'evidence.json'),
      `${JSON.stringify({ ...facts, images, date, runs: sorted }, undefined, 2)}\n`,
    );
  }
}
