/** What losing a setting would do, for readings that do not say it themselves. */
import type { NotUnderstood } from '../formats/format.ts';
import { fieldOf } from '../spec/fields.ts';

/** Settings that take something away from the container, by the words that all formats share, and those that may hold any. */
const RESTRICTS: ReadonlySet<string> = new Set(
  `blkio-weight cap-drop cgroup-parent cpu-period cpu-quota cpu-rt-period cpu-rt-runtime cpus cpuset cpuset-cpus cpuset-mems
  credential-spec deploy device-read-bps device-read-iops device-write-bps device-write-iops extends include isolation kernel-memory
  mem-limit memory memory-swap memory-swappiness mem-swappiness network network-mode networks pids-limit read-only runtime secrets
  security-opt storage-opt ulimit ulimits user userns userns-mode blkio-config internal x`.split(/\s+/),
);
const RESTRICTING_FIELDS: ReadonlySet<string> = new Set(
  `user userns cgroupParent runtime capDrop noNewPrivileges seccomp apparmor selinux memory memorySwap nanoCpus cpuset pids nofile nproc
  core io storageSize log readOnlyRootFilesystem networks networkMode secrets`
    .split(/\s+/)
    .map((leaf) => `run.${leaf}`),
);

/** The first word of what stands there: a flag, a key or an instruction, in one spelling. */
const wordOf = (text: string): string =>
  (/^["']?-{0,2}\s*["']?([A-Za-z][\w-]*)/.exec(text.trim())?.[1] ?? '').toLowerCase().replaceAll('_', '-');

/** A setting with what losing it would do: `open` where it restricts, or may. */
export function failing(kind: string | undefined, one: NotUnderstood): NotUnderstood {
  if (one.fails !== undefined || kind === undefined) return one;
  if (kind === 'dockerignore') return { ...one, fails: 'open' };
  const restricts = RESTRICTS.has(wordOf(one.text)) || (one.fields ?? []).some((ref) => RESTRICTING_FIELDS.has(fieldOf(ref)));
  return { ...one, fails: restricts ? 'open' : 'closed' };
}
