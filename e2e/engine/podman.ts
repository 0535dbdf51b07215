/**
 * Podman of Debian 13 out of its own root directory, which `setup.sh` lays out. Every script has mounts, a network and a
 * storage of its own, and what it started is gone at its end.
 */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { docker, PREFIX, run, THIS } from './engine.ts';
import type { Project } from './project.ts';

const ROOT = join(process.env.IRONHULL_CACHE ?? '/var/cache/ironhull', 'podman');
export const hasPodman = existsSync(join(ROOT, 'usr/bin/podman'));
if (!hasPodman) console.warn('SKIPPED: Podman, because e2e/engine/setup.sh has laid none out.');

/** crun refuses control groups of both versions side by side, and the machine may not raise limits. */
const CONFIGURATION = `
mkdir -p /etc/containers
cat >/etc/containers/containers.conf <<'END'
[containers]
default_ulimits = ["nofile=1024:4096", "nproc=4096:4096"]
[engine]
runtime = "runc"
cgroup_manager = "cgroupfs"
events_logger = "file"
END
printf '[storage]\\ndriver = "overlay"\\ngraphroot = "/var/lib/containers/storage"\\nrunroot = "/run/containers/storage"\\n' >/etc/containers/storage.conf
echo 'unqualified-search-registries = ["docker.io"]' >/etc/containers/registries.conf
echo 'nameserver 127.0.0.1' >/etc/resolv.conf
`;

/** Enters the root directory; words: root, where it is mounted, storage, plan. */
const ENTER = `
set -eu
mount --make-rprivate /
mount --bind "$1" "$2"
for place in run tmp; do mount -t tmpfs tmpfs "$2/$place"; done
for place in proc sys dev; do mount --rbind "/$place" "$2/$place"; done
mkdir -p "$2/var/lib/containers" "$2/tmp/old" "$2/plan"
mount --bind "$3" "$2/var/lib/containers"
mount --bind "$4" "$2/plan"
cd "$2"
pivot_root . tmp/old
PATH=/usr/sbin:/usr/bin
umount -l /tmp/old
cd /plan
HOME=/root PODMAN_IGNORE_CGROUPSV1_WARNING=1 exec /usr/bin/sh /var/lib/containers/script.sh
`;

/** What a script prints that runs in the folder of the project, with these images of Docker's at hand. */
export async function withPodman({ directory }: Project, images: readonly string[], script: string): Promise<string> {
  const place = mkdtempSync(join(tmpdir(), `${PREFIX}podman-`));
  const mounted = mkdtempSync(join(tmpdir(), `${PREFIX}root-`));
  try {
    await docker(THIS, 'save', '--output', join(place, 'images.tar'), ...images);
    const text = [
      'set -eu',
      CONFIGURATION,
      'ip link set lo up',
      "trap 'podman rm --force --all --time 0 >/dev/null 2>&1' EXIT",
      'podman load --quiet --input /var/lib/containers/images.tar >/dev/null',
      script,
    ].join('\n');
    writeFileSync(join(place, 'script.sh'), text);
    return await run(['unshare', '--mount', '--net', 'sh', '-c', ENTER, 'sh', ROOT, mounted, place, directory], { limit: 240_000 });
  } finally {
    await run(['rm', '-rf', '--one-file-system', place, mounted]).catch(() => undefined);
    rmSync(place, { recursive: true, force: true });
  }
}
