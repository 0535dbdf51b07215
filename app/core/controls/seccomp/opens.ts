import { say } from '../../../languages/say.ts';

/** What a system call opens that the engine's default profile refuses. */

interface Opened {
  /** Goes on from "unshare: ". */
  readonly says: string;
  /** No capability is needed, and a way out of many kernels begins here. */
  readonly isWide?: true;
}

const each = (calls: string, opened: Opened): Record<string, Opened> => Object.fromEntries(calls.split(' ').map((call) => [call, opened]));

const OPENS: { readonly [call: string]: Opened } = {
  ...each('unshare clone clone3 setns', {
    says: say`user namespaces, in which anybody is root and reaches most of the kernel`,
    isWide: true,
  }),
  ...each('io_uring_setup io_uring_enter io_uring_register', {
    says: say`a queue of further calls that no filter sees, with a long history of holes`,
    isWide: true,
  }),
  ...each('userfaultfd', { says: say`page faults held up at will, which makes races in the kernel winnable`, isWide: true }),
  ...each('keyctl add_key request_key', {
    says: say`keyrings, which know no containers: keys of the same uid outside are within reach`,
  }),
  ...each('mount umount umount2 move_mount mount_setattr fsopen fsmount fsconfig fspick open_tree pivot_root', {
    says: say`mounts, for whoever holds CAP_SYS_ADMIN, also the root of a user namespace`,
  }),
  ...each('bpf', { says: say`programs that run inside the kernel, where the host lets users load them` }),
  ...each('perf_event_open', { says: say`measurements of the kernel and of other processes, where the host lets users make them` }),
  ...each('open_by_handle_at', { says: say`files outside of the container by number, with CAP_DAC_READ_SEARCH` }),
  ...each('kcmp pidfd_getfd process_madvise', { says: say`memory and open files of other processes of the same user` }),
  ...each('init_module finit_module delete_module kexec_load kexec_file_load', {
    says: say`code of its own in the kernel, with the capability`,
  }),
  ...each('ioperm iopl reboot swapon swapoff acct settimeofday clock_settime clock_settime64 stime', {
    says: say`the machine itself, with the capability`,
  }),
  ...each('socket', { says: say`every address family, AF_VSOCK to the hypervisor and AF_ALG to the kernel’s ciphers among them` }),
  ...each('personality', { says: say`addresses that are not random, which exploits like` }),
  ...each('syslog', { says: say`the kernel’s log, where the host lets users read it` }),
};

/** What these added calls open, one part of a sentence for what several open alike; the wide ones first. */
export function openedBy(calls: readonly string[]): { readonly says: string; readonly isWide: boolean }[] {
  const found = new Map<Opened, string[]>();
  for (const call of calls) {
    const opened = OPENS[call];
    if (opened) found.set(opened, [...(found.get(opened) ?? []), call]);
  }
  return [...found]
    .map(([{ says, isWide = false }, names]) => ({ says: `${names.join(', ')}: ${says}`, isWide }))
    .sort((a, b) => Number(b.isWide) - Number(a.isWide));
}
