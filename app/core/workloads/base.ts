/** What is known of the image that a service runs: its base as the workload lists it, else what its name tells. */
import type { Build, Service } from '../spec/spec.ts';
import type { Base, Workload } from './workload.ts';

export const baseOf = (build: Build, workload: Workload): Base | undefined =>
  Object.values(workload.bases).find(({ repository, variant }) => repository === build.repository && variant === build.variant);

/** Whether the first process starts as uid 0. Of an image that nobody knows it is assumed, as it is the engine's default. */
export function startsAsRoot({ run: { user }, build }: Service, workload: Workload): boolean {
  if (user) return user.uid === 0 || user.uid === '0' || user.uid === 'root';
  return (baseOf(build, workload)?.user ?? 'root') === 'root';
}

/** Whether the image has /bin/sh, which shell forms need. */
export const hasShell = ({ build }: Service, workload: Workload): boolean =>
  baseOf(build, workload)?.shell ?? !(build.repository === 'scratch' || build.repository?.includes('/distroless/'));
