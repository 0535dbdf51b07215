/** What the engine at hand cannot show, and what is not tried on purpose: found out anew by every run that records. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NotReproduced } from '../../../app/core/attacks/evidence.ts';
import { docker, engineFacts, THIS } from '../engine.ts';
import { startsPrivileged } from './engines.ts';

const read = (path: string): string => (existsSync(path) ? readFileSync(path, 'utf8') : '');

/** Each claim with the reason why it stands unproved here; undefined: nothing stands in the way. */
async function reasons(): Promise<
  readonly (NotReproduced | { readonly id: string; readonly claim: string; readonly reason: undefined })[]
> {
  const { engine, cgroup } = await engineFacts();
  const files = await docker(THIS, 'info', '--format', '{{range .DriverStatus}}{{index . 0}} {{index . 1}};{{end}}');
  const where = (isSo: boolean, reason: string) => (isSo ? reason : undefined);
  return [
    {
      id: 'privileged-by-plain-runc',
      claim: 'docker run --privileged starts as it is written.',
      reason: where(
        !(await startsPrivileged()),
        'This machine has no CAP_SYS_RESOURCE, so runc refuses. Privileged containers are tried on a second engine whose runtime leaves this one capability out.',
      ),
    },
    {
      id: 'apparmor',
      claim: 'The docker-default profile of AppArmor refuses mounts and writes to /proc.',
      reason: where(
        !read('/sys/module/apparmor/parameters/enabled').startsWith('Y'),
        'AppArmor is not active in this kernel. Nothing here needs it.',
      ),
    },
    {
      id: 'selinux',
      claim: 'SELinux labels keep a container from files of the host.',
      reason: where(!existsSync('/sys/fs/selinux/enforce'), 'SELinux is not active on this machine. Nothing here needs it.'),
    },
    {
      id: 'swap',
      claim: 'A memory limit without a limit of swap lets a container use as much swap again.',
      reason: where(
        read('/proc/swaps').trim().split('\n').length < 2,
        'This machine has no swap, so the container ends at its memory limit either way.',
      ),
    },
    {
      id: 'kcore',
      claim: '/proc/kcore is masked.',
      reason: where(
        !existsSync('/proc/kcore'),
        'This kernel has no /proc/kcore. /proc/keys and /proc/timer_list stand for the masked files.',
      ),
    },
    {
      id: 'dev-mem',
      claim: '/dev/mem that is passed to a container shows the memory of the host.',
      reason: where(!existsSync('/dev/mem'), 'This kernel has no /dev/mem. A loop device stands for devices of the host.'),
    },
    {
      id: 'cgroup-version',
      claim: `Limits hold on cgroup ${cgroup === 'v1' ? 'v2' : 'v1'} as well.`,
      reason: `This machine has cgroup ${cgroup}.`,
    },
    {
      id: 'storage-size',
      claim: '--storage-opt size bounds the writable layer.',
      reason: where(
        !/Backing Filesystem xfs/.test(files),
        'The engine’s files are not on XFS with project quotas, without which it refuses the option.',
      ),
    },
    {
      id: 'release-agent',
      claim: 'CAP_SYS_ADMIN on cgroup v1 starts a program on the host through release_agent.',
      reason: 'Not carried out on purpose. Mounts and a setting of the kernel that is written with the value it has show the same power.',
    },
    {
      id: 'kernel-exploits',
      claim: 'Fewer capabilities and system calls stop an exploit of the kernel.',
      reason: 'No exploit is run. Which calls reach the kernel at all is what is shown.',
    },
    {
      id: 'rootless',
      claim: 'A rootless engine maps root as userns-remap does.',
      reason: 'A rootless engine was not run. The verdicts take it for a user namespace, which was.',
    },
    {
      id: 'own-profiles',
      claim: 'A seccomp profile of one’s own stops what the default profile leaves open.',
      reason: 'One profile was run, a short list of what a shell and a small server call. What another one allows is not read.',
    },
    {
      id: 'provenance',
      claim: 'Provenance of mode max records the build arguments of every stage.',
      reason: where(Number.parseInt(engine, 10) < 23, `Engine ${engine} makes no provenance. It is said in BuildKit’s documentation.`),
    },
    {
      id: 'cloud',
      claim: 'A hop limit of 1 keeps containers from the metadata address of a cloud.',
      reason: 'No cloud is asked: another machine of the test has the address, and counts no hops.',
    },
    {
      id: 'log-services',
      claim: 'journald, syslog and other services bound the logs that they are sent.',
      reason: 'Their limits are not part of a plan, and none of them runs here.',
    },
    {
      id: 'own-firewall',
      claim: 'Without the engine’s firewall rules the networks of a plan are open to each other.',
      reason: 'What keeps them apart then is written by somebody else, so the verdicts say no more than that.',
    },
    {
      id: 'other-engines',
      claim: 'Other versions of the engine answer in the same way.',
      reason: `Engine ${engine} was asked. Later ones refuse more by default: io_uring since 25, and since 28 the ways around an address of 127.0.0.1.`,
    },
  ];
}

const LIST = join(import.meta.dirname, '../../../app/core/attacks/not-reproduced.json');

/** Writes the list and gives it back. */
export async function recordLimits(): Promise<readonly NotReproduced[]> {
  const list = (await reasons()).filter((one): one is NotReproduced => one.reason !== undefined);
  writeFileSync(LIST, `${JSON.stringify(list, undefined, 2)}\n`);
  return list;
}
