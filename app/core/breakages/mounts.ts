/** What stands at a path of the container, as the Spec mounts it. */
import { isAtOrBelow, normalisePath } from '../spec/path.ts';
import type { Bind, Run, Tmpfs, VolumeMount } from '../spec/spec.ts';
import type { Workload } from '../workloads/workload.ts';
import type { Scene, Wanted } from './breakage.ts';

export type Mounted =
  | { readonly kind: 'tmpfs'; readonly mount: Tmpfs }
  | { readonly kind: 'volume'; readonly mount: VolumeMount }
  | { readonly kind: 'bind'; readonly leaf: 'binds' | 'systemBinds'; readonly mount: Bind }
  /** A file or directory of secrets, from the host and read-only. */
  | { readonly kind: 'secret' }
  /** An anonymous volume of the image. */
  | { readonly kind: 'anonymous' }
  /** /proc, /sys and /dev: the engine mounts them itself. */
  | { readonly kind: 'kernel' }
  | { readonly kind: 'image' };

/** `/var/run` is a link to `/run` in every image of ours. */
export const placeOf = (path: string): string => normalisePath(path).replace(/^\/var\/run(?=\/|$)/, '/run');

export const isWithin = (path: string, directory: string): boolean => isAtOrBelow(placeOf(path), placeOf(directory));

function candidates({ tmpfs = [], volumes = [], binds = [], systemBinds = [], secrets = [] }: Run, workload: Workload, run: Run) {
  return [
    ...tmpfs.map((mount) => [mount.path, { kind: 'tmpfs', mount }] as const),
    ...volumes.map((mount) => [mount.target, { kind: 'volume', mount }] as const),
    ...binds.map((mount) => [mount.target, { kind: 'bind', leaf: 'binds', mount }] as const),
    ...systemBinds.map((mount) => [mount.target, { kind: 'bind', leaf: 'systemBinds', mount }] as const),
    ...secrets.map(({ name, target }) => [target ?? `/run/secrets/${name}`, { kind: 'secret' }] as const),
    ...[...workload.imageVolumes, ...(run.imageVolumes ?? [])].map((path) => [path, { kind: 'anonymous' }] as const),
    ...['/proc', '/sys', '/dev'].map((path) => [path, { kind: 'kernel' }] as const),
  ];
}

/** The innermost mount that holds the path; of two at one place the one that the person asked for. */
export function mountedAt({ service: { run }, workload }: Scene, path: string): Mounted {
  let [found, depth]: [Mounted, number] = [{ kind: 'image' }, 0];
  const inner = placeOf(path);
  for (const [target, mounted] of candidates(run, workload, run)) {
    const outer = placeOf(target);
    if (isAtOrBelow(inner, outer) && outer.length > depth) [found, depth] = [mounted, outer.length];
  }
  return found;
}

/** Directories that hold programs, libraries and configuration: an empty mount on them hides what the program needs. */
const HOLDS_FILES = [
  '/',
  '/app',
  '/bin',
  '/etc',
  '/lib',
  '/lib64',
  '/opt',
  '/sbin',
  '/srv',
  '/usr',
  '/usr/local',
  '/var',
  '/var/lib',
  '/home',
];
export const holdsFiles = (directory: string): boolean =>
  HOLDS_FILES.includes(placeOf(directory)) ||
  ['/app', '/bin', '/etc', '/lib', '/lib64', '/sbin', '/usr'].some((held) => isWithin(directory, held));

/** Paths that were named; a message that names none is about those that the workload is known to write to. */
export const pathsOf = ({ workload }: Scene, wanted: readonly Wanted[]): readonly string[] => {
  const named = wanted.flatMap(({ path }) => path ?? []);
  return named.length > 0 ? named : [...workload.writable, ...workload.data].map(({ path }) => path);
};

/** The directory to mount for a path: the workload's own where it is known, else the one that the path stands in. */
export function directoryFor({ writable, data }: Workload, path: string): string {
  const known = [...writable, ...data].find((directory) => isWithin(path, directory.path));
  return known?.path ?? (placeOf(path).replace(/\/[^/]*$/, '') || '/');
}
