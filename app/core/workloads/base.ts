/** What is known of the image that a service runs: its base as the workload lists it, else what its name tells. */
import type { Build, Command, Service, User } from '../spec/spec.ts';
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

/** Whether the line is read by a shell of the image. */
export const needsShell = ({ form, words }: Command): boolean =>
  form === 'shell' || /^(?:\/(?:usr\/)?bin\/)?(?:ba|da)?sh$/.test(words[0] ?? '');

/** The ids that the first process has, where they are known: named in numbers, or known to the image by that name. */
export function idsOf({ run: { user }, build }: Service, workload: Workload): { readonly uid: number; readonly gid: number } | undefined {
  const base = baseOf(build, workload)?.user;
  const named: User | undefined = user ?? (base === 'root' ? { uid: 0, gid: 0 } : base);
  if (named?.uid === workload.userInImage && named?.uid !== undefined) return { uid: workload.uid, gid: workload.gid };
  const [uid, gid] = [Number(named?.uid), Number(named?.gid ?? 0)];
  return Number.isInteger(uid) ? { uid, gid: Number.isInteger(gid) ? gid : uid } : undefined;
}
