/** Branded paths, so that a host path can never stand where a container path belongs. */
declare const brand: unique symbol;
export type HostPath = string & { readonly [brand]: 'host' };
export type ContainerPath = string & { readonly [brand]: 'container' };

export const hostPath = (path: string): HostPath => path as HostPath;
export const containerPath = (path: string): ContainerPath => path as ContainerPath;

/** An absolute path with nothing to fold, as nearly all are. */
const FOLDED = /^\/(?:[^/.][^/]*(?:\/[^/.][^/]*)*)?$/;

/**
 * Absolute path with `//`, `.` and `..` folded and no slash at its end: `//var/run/../run/x/` is `/var/run/x`.
 * A relative path keeps its first segment (`./conf` stays `./conf`). No file system is asked, so links stay.
 */
export function normalisePath(path: string): string {
  if (FOLDED.test(path)) return path;
  const absolute = path.startsWith('/');
  const folded: string[] = [];
  for (const segment of path.split('/')) {
    if (segment === '' || segment === '.') continue;
    if (segment === '..' && folded.length > 0 && folded.at(-1) !== '..') folded.pop();
    else if (segment !== '..' || !absolute) folded.push(segment);
  }
  if (absolute) return `/${folded.join('/')}`;
  return path.startsWith('./') && folded[0] !== '..' ? `./${folded.join('/')}` : folded.join('/');
}

/** Whether a folded path is this directory or stands in it. */
export const isAtOrBelow = (path: string, parent: string): boolean => path === parent || parent === '/' || path.startsWith(`${parent}/`);

const ENGINE_SOCKETS = /(^|\/)(docker|containerd|podman|crio|buildkitd)\.sock$/;

/**
 * Whether a bind of this source hands out an engine's API: every spelling of `/var/run/docker.sock`,
 * rootless sockets below `$XDG_RUNTIME_DIR`, containerd, Podman and CRI-O.
 */
export const isEngineSocket = (source: string): boolean => ENGINE_SOCKETS.test(normalisePath(source));

const SOCKET_DIRECTORIES = [
  '/',
  '/run',
  '/var',
  ...['containerd', 'podman', 'crio', 'docker', 'buildkit', 'user'].map((name) => `/run/${name}`),
];

/** Directories that contain an engine socket, so that a bind of them is a bind of the socket. `/var/run` is `/run`. */
export function holdsEngineSocket(source: string): boolean {
  const path = normalisePath(source).replace(/^\/var\/run(?=\/|$)/, '/run');
  return SOCKET_DIRECTORIES.includes(path) || /^\/run\/user\/\d+(?:\/podman)?$/.test(path);
}

/** docker-bench 5.5's list plus what holds credentials or the engine's own state. */
const SYSTEM_DIRECTORIES = [
  '/boot',
  '/dev',
  '/etc',
  '/lib',
  '/lib64',
  '/proc',
  '/sys',
  '/usr',
  '/bin',
  '/sbin',
  '/root',
  '/run',
  '/var/run',
  '/var/lib/docker',
  '/var/lib/containerd',
  '/var/spool/cron',
  '/var/log',
];
const SYSTEM_EXACT = ['/', '/home', '/var', '/var/lib', '/var/spool'];

/** Whether a bind source belongs to the host system rather than to the application. */
export function isSystemPath(source: string): boolean {
  const path = normalisePath(source);
  return SYSTEM_EXACT.includes(path) || SYSTEM_DIRECTORIES.some((directory) => isAtOrBelow(path, directory));
}
