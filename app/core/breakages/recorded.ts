/** What an engine answered where a plan was broken on purpose: `breakages.json` of a workload, written by the engine suite. */
export interface Recorded {
  readonly engine: string;
  readonly runc: string;
  readonly kernel: string;
  readonly cgroup: string;
  readonly images: string;
  /** ISO date. */
  readonly date: string;
  readonly breakages: { readonly [breakage: string]: Record };
  /** The log of the plan as recommended: nothing in it is a symptom. */
  readonly healthy: readonly string[];
}

export interface Record {
  /** What was done to the recommended plan. */
  readonly what: string;
  readonly command: string;
  /** Absent: it went on running. */
  readonly exit?: number;
  /** The lines that tell of it, as they stood in the log. */
  readonly lines: readonly string[];
}
const files = import.meta.glob<Recorded>('../workloads/*/breakages.json', { import: 'default' });
const known = new Map<string, Promise<Recorded | undefined>>();

/** The record of a workload; undefined where none was made. The same promise for the same workload. */
export function recordOf(workload: string): Promise<Recorded | undefined> {
  const found =
    known.get(workload) ?? files[`../workloads/${workload}/breakages.json`]?.().catch(() => undefined) ?? Promise.resolve(undefined);
  known.set(workload, found);
  return found;
}
