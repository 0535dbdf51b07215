/** What an engine answered when an attack was tried; written by `npm run prove`, read where somebody asks for it. */
import type { Outcome } from './attack.ts';

/** The weak plan, the hardened one, or a half measure by its index. */
export type Tested = 'weak' | 'hardened' | number;

export interface EvidenceRun {
  readonly of: Tested;
  /** What started the container or built the image, as our own file has it. */
  readonly command: string;
  readonly exit: number;
  readonly output: readonly string[];
  readonly outcome: Outcome;
  /** Absent: on the engine at hand. */
  readonly ground?: string;
}

export interface Evidence {
  readonly engine: string;
  readonly runc: string;
  readonly kernel: string;
  readonly cgroup: 'v1' | 'v2';
  /** ISO date. */
  readonly date: string;
  readonly runs: readonly EvidenceRun[];
}

/** What the engine at hand could not show, or was not asked to: never claimed. */
export interface NotReproduced {
  readonly id: string;
  readonly claim: string;
  readonly reason: string;
}

export const notReproduced = async (): Promise<readonly NotReproduced[]> => (await import('./not-reproduced.json')).default;

const evidence = import.meta.glob<Evidence>('./*/evidence.json', { import: 'default' });
const probes = import.meta.glob<string>('./*/probe.sh', { query: '?raw', import: 'default' });

/** What was recorded for an attack, and the script that was run; undefined: no such attack. */
export async function proofOf(attack: string): Promise<{ readonly evidence: Evidence; readonly probe: string } | undefined> {
  const [recorded, probe] = await Promise.all([evidence[`./${attack}/evidence.json`]?.(), probes[`./${attack}/probe.sh`]?.()]);
  return recorded && probe !== undefined ? { evidence: recorded, probe } : undefined;
}
