/** What the engine suite saw of a workload's plans: the form of `evidence.json`. It is recorded, never typed. */

/** From the container's start until it answered in its own protocol. */
export interface Boot {
  /** `new`: an empty volume or directory; `kept`: that of the boot before, whose mark was found; `none`: it stores nothing. */
  readonly data: 'new' | 'kept' | 'none';
  readonly seconds: number;
}

/** A short burst of requests in the workload's own protocol. Peaks are the largest of samples every 50 ms. */
export interface Load {
  /** What one request was: `GET over HTTP`. */
  readonly request: string;
  readonly clients: number;
  readonly requests: number;
  readonly failed: number;
  readonly seconds: number;
  /** Bytes of the container's cgroup without file pages that the kernel may drop, as `docker stats` counts. */
  readonly peakMemory: number;
  readonly peakPids: number;
}

export interface EvidenceRun {
  /** Name of the plan: `recommended`, or the deliberate departure from it. */
  readonly what: string;
  /** The command of run.sh, on one line. */
  readonly command: string;
  /** The same in words. */
  readonly result: string;
  /** First boot, and a second one after run.sh was run again. */
  readonly boots: readonly Boot[];
  /** Only of the recommended plan and of a root entrypoint. */
  readonly load?: Load;
  readonly stop: { readonly seconds: number; readonly exitCode: number };
}

/** The plan with one declared capability less. */
export interface WithoutCapability {
  readonly what: string;
  readonly capability: string;
  /** Where it fails: it does not answer, goes on as root, or does not stop by itself; `nothing`: it worked on this engine. */
  readonly fails: 'first boot' | 'second boot' | 'drop of root' | 'stop' | 'nothing';
  /** The line of its log that says why; absent: it logged nothing of the kind. */
  readonly says?: string;
  /** Why it is declared although the plan worked without. */
  readonly because?: string;
}

export interface Evidence {
  readonly engine: string;
  readonly runc: string;
  readonly kernel: string;
  readonly cgroup: 'v1' | 'v2';
  readonly images: string;
  readonly date: string;
  readonly runs: readonly EvidenceRun[];
  readonly withoutCapability?: readonly WithoutCapability[];
}
