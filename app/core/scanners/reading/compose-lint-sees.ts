/** What compose-lint takes for a socket, a sensitive path, a credential or a disk. */
export const WILDCARDS = new Set(['0.0.0.0', '::', '']);
const SOCKETS = ['docker.sock', 'containerd.sock', 'crio.sock', 'podman.sock', 'systemd/private'];
const SOCKET_FOLDERS = ['/run/containerd', '/run/systemd', '/var/run', '/run'];
export const isSocket = (path: string): boolean =>
  SOCKETS.some((name) => path.includes(name)) ||
  path === '/' ||
  SOCKET_FOLDERS.some((folder) => path === folder || folder.startsWith(`${path}/`));

const ROOT_LIKE = ['/etc', '/root', '/boot', '/var/lib/docker', '/var/lib/containerd', '/proc'];
const below = (path: string, folders: readonly string[]): boolean =>
  folders.some((folder) => path === folder || path.startsWith(`${folder}/`));
export const isRootLike = (path: string): boolean => below(path, ROOT_LIKE) || path === '/var/lib';
export const TIMEZONE = new Set(['/etc/localtime', '/etc/timezone']);
const INERT = new Set(['/dev/null', '/dev/zero', '/dev/full', '/dev/random', '/dev/urandom']);

export function isExposed(path: string, readOnly: boolean): boolean {
  if (INERT.has(path) || isSocket(path)) return false;
  if (below(path, ['/sys', '/dev', '/run', '/var/run', '/home']) || path.startsWith('~')) return true;
  return TIMEZONE.has(path) ? !readOnly : isRootLike(path) && readOnly;
}

const CREDENTIAL =
  /PASSWORD|PASSPHRASE|TOKEN|SECRET|API_?KEY|PRIVATE_KEY|ACCESS_KEY|ENCRYPTION_KEY|CREDENTIAL|(?:_PASS|_PWD|PASSWD|_SALT|_DSN)$/;
const EXEMPT = /_FILE$|ALLOW_EMPTY_|RANDOM_/;
const FLAG = /^(?:yes|no|true|false|0|1|on|off)?$/i;
export const isCredential = (name: string, value: string | undefined): boolean =>
  value !== undefined &&
  CREDENTIAL.test(name.toUpperCase()) &&
  !EXEMPT.test(name.toUpperCase()) &&
  !FLAG.test(value.trim()) &&
  !value.includes('$');

export const BLOCK_DEVICE =
  /^\/dev\/(?:sd[a-z]|nvme|vd[a-z]|xvd[a-z]|mmcblk|md\d|md\/|disk\/|loop|dm-|mapper\/|zfs$|rbd|kmsg$|mem$|kmem$|port$)/;
