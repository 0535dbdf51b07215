/** Owners and modes of the engine's files, as section 3 of the CIS Docker Benchmark 1.6.0 and 1.8.0 numbers them. */

/** Path, owner, the most that its mode may allow, and the numbers of owner and mode. A path that is a word of the script stays unquoted. */
const CHECKED: readonly (readonly [path: string, owner: string, mode: string, numbers: string])[] = [
  ['"$(unit docker.service)"', 'root:root', '644', '3.1 and 3.2'],
  ['"$(unit docker.socket)"', 'root:root', '644', '3.3 and 3.4'],
  ['/etc/docker', 'root:root', '755', '3.5 and 3.6'],
  ['/etc/docker/certs.d/*/*', 'root:root', '444', '3.7 and 3.8'],
  ['"$(setting tlscacert)"', 'root:root', '444', '3.9 and 3.10'],
  ['"$(setting tlscert)"', 'root:root', '444', '3.11 and 3.12'],
  ['"$(setting tlskey)"', 'root:root', '400', '3.13 and 3.14'],
  ['/run/docker.sock', 'root:docker', '660', '3.15 and 3.16'],
  ['/etc/docker/daemon.json', 'root:root', '644', '3.17 and 3.18'],
  ['/etc/default/docker', 'root:root', '644', '3.19 and 3.20'],
  ['/etc/sysconfig/docker', 'root:root', '644', '3.22 and 3.21'],
  ['/run/containerd/containerd.sock', 'root:root', '660', '3.23 and 3.24'],
];

export const FILES: readonly string[] = [
  '# Owners and modes of the files of the engine (CIS Docker, section 3). Nothing is changed; what is missing is passed over.',
  'unit() { systemctl show --property FragmentPath --value "$1" 2>/dev/null || true; }',
  'setting() { sed -n \'s/.*"\'"$1"\'"[[:space:]]*:[[:space:]]*"\\([^"]*\\)".*/\\1/p\' /etc/docker/daemon.json 2>/dev/null || true; }',
  'check() {',
  '  numbers=$1 owner=$2 most=$3; shift 3',
  '  for file in "$@"; do',
  '    [ -e "$file" ] || continue',
  '    if [ "$(stat -c %U:%G "$file")" != "$owner" ]; then echo "CIS $numbers: chown $owner $file"; fi',
  '    if [ $((0$(stat -c %a "$file") & ~0$most)) -ne 0 ]; then echo "CIS $numbers: chmod $most $file"; fi',
  '  done',
  '}',
  'if [ "$file_checks" = yes ]; then',
  ...CHECKED.map(([path, owner, mode, numbers]) => `  check '${numbers}' ${owner} ${mode} ${path}`),
  'fi',
];
