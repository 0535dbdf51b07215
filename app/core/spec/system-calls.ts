/**
 * The engine's default seccomp profile as data: which system calls a container may make, by what it was granted.
 * Names as the kernel spells them, those of 64 and 32 bit machines with x86 or ARM processors together: a kernel
 * leaves out what it does not have. Source: moby/profiles seccomp/v0.2.3, seccomp/default_linux.go.
 */
/** Version of moby/profiles that these lists are. */
export const DEFAULT_PROFILE = 'moby/profiles seccomp 0.2.3';

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Allowed to every container, whatever its arguments. */
export const ALWAYS: readonly string[] = words(`
  _llseek _newselect accept accept4 access adjtimex alarm arch_prctl arm_fadvise64_64 arm_sync_file_range bind breakpoint brk cacheflush
  cachestat capget capset chdir chmod chown chown32 clock_adjtime clock_adjtime64 clock_getres clock_getres_time64 clock_gettime
  clock_gettime64 clock_nanosleep clock_nanosleep_time64 close close_range connect copy_file_range creat dup dup2 dup3 epoll_create
  epoll_create1 epoll_ctl epoll_ctl_old epoll_pwait epoll_pwait2 epoll_wait epoll_wait_old eventfd eventfd2 execve execveat exit
  exit_group faccessat faccessat2 fadvise64 fadvise64_64 fallocate fanotify_mark fchdir fchmod fchmodat fchmodat2 fchown fchown32
  fchownat fcntl fcntl64 fdatasync fgetxattr flistxattr flock fork fremovexattr fsetxattr fstat fstat64 fstatat64 fstatfs fstatfs64
  fsync ftruncate ftruncate64 futex futex_requeue futex_time64 futex_wait futex_waitv futex_wake futimesat get_robust_list
  get_thread_area getcpu getcwd getdents getdents64 getegid getegid32 geteuid geteuid32 getgid getgid32 getgroups getgroups32 getitimer
  getpeername getpgid getpgrp getpid getppid getpriority getrandom getresgid getresgid32 getresuid getresuid32 getrlimit getrusage
  getsid getsockname getsockopt gettid gettimeofday getuid getuid32 getxattr getxattrat inotify_add_watch inotify_init inotify_init1
  inotify_rm_watch io_cancel io_destroy io_getevents io_pgetevents io_pgetevents_time64 io_setup io_submit ioctl ioprio_get ioprio_set
  ipc kill landlock_add_rule landlock_create_ruleset landlock_restrict_self lchown lchown32 lgetxattr link linkat listen listmount
  listxattr listxattrat llistxattr lremovexattr lseek lsetxattr lstat lstat64 madvise map_shadow_stack membarrier memfd_create
  memfd_secret mincore mkdir mkdirat mknod mknodat mlock mlock2 mlockall mmap mmap2 modify_ldt mprotect mq_getsetattr mq_notify mq_open
  mq_timedreceive mq_timedreceive_time64 mq_timedsend mq_timedsend_time64 mq_unlink mremap mseal msgctl msgget msgrcv msgsnd msync
  munlock munlockall munmap name_to_handle_at nanosleep newfstatat open openat openat2 pause pidfd_open pidfd_send_signal pipe pipe2
  pkey_alloc pkey_free pkey_mprotect poll ppoll ppoll_time64 prctl pread64 preadv preadv2 prlimit64 process_mrelease process_vm_readv
  process_vm_writev pselect6 pselect6_time64 ptrace pwrite64 pwritev pwritev2 read readahead readlink readlinkat readv recv recvfrom
  recvmmsg recvmmsg_time64 recvmsg remap_file_pages removexattr removexattrat rename renameat renameat2 restart_syscall riscv_hwprobe
  rmdir rseq rt_sigaction rt_sigpending rt_sigprocmask rt_sigqueueinfo rt_sigreturn rt_sigsuspend rt_sigtimedwait rt_sigtimedwait_time64
  rt_tgsigqueueinfo sched_get_priority_max sched_get_priority_min sched_getaffinity sched_getattr sched_getparam sched_getscheduler
  sched_rr_get_interval sched_rr_get_interval_time64 sched_setaffinity sched_setattr sched_setparam sched_setscheduler sched_yield
  seccomp select semctl semget semop semtimedop semtimedop_time64 send sendfile sendfile64 sendmmsg sendmsg sendto set_robust_list
  set_thread_area set_tid_address set_tls setfsgid setfsgid32 setfsuid setfsuid32 setgid setgid32 setgroups setgroups32 setitimer
  setpgid setpriority setregid setregid32 setresgid setresgid32 setresuid setresuid32 setreuid setreuid32 setrlimit setsid setsockopt
  setuid setuid32 setxattr setxattrat shmat shmctl shmdt shmget shutdown sigaltstack signalfd signalfd4 sigprocmask sigreturn socketcall
  socketpair splice stat stat64 statfs statfs64 statmount statx symlink symlinkat sync sync_file_range sync_file_range2 syncfs sysinfo
  tee tgkill time timer_create timer_delete timer_getoverrun timer_gettime timer_gettime64 timer_settime timer_settime64 timerfd_create
  timerfd_gettime timerfd_gettime64 timerfd_settime timerfd_settime64 times tkill truncate truncate64 ugetrlimit umask uname unlink
  unlinkat uretprobe utime utimensat utimensat_time64 utimes vfork vmsplice wait4 waitid waitpid write writev`);

/** Allowed with a capability. */
export const WITH_CAPABILITY: { readonly [capability: string]: readonly string[] } = {
  DAC_READ_SEARCH: words('open_by_handle_at'),
  SYS_ADMIN: words(`bpf clone clone3 fanotify_init fsconfig fsmount fsopen fspick lookup_dcookie lsm_get_self_attr
    lsm_list_modules lsm_set_self_attr mount mount_setattr move_mount open_tree perf_event_open quotactl
    quotactl_fd setdomainname sethostname setns syslog umount umount2 unshare`),
  SYS_BOOT: words('reboot'),
  SYS_CHROOT: words('chroot'),
  SYS_MODULE: words('delete_module finit_module init_module'),
  SYS_PACCT: words('acct'),
  SYS_PTRACE: words('kcmp pidfd_getfd process_madvise process_vm_readv process_vm_writev ptrace'),
  SYS_RAWIO: words('ioperm iopl'),
  SYS_TIME: words('clock_settime clock_settime64 settimeofday stime'),
  SYS_TTY_CONFIG: words('vhangup'),
  SYS_NICE: words('get_mempolicy mbind set_mempolicy set_mempolicy_home_node'),
  SYSLOG: words('syslog'),
  BPF: words('bpf'),
  PERFMON: words('perf_event_open'),
};

/** One comparison of an argument, in the words of the OCI runtime specification; MASKED_EQ: none of these bits is set. */
export interface Argument {
  readonly index: number;
  readonly value: number;
  readonly op: 'SCMP_CMP_LT' | 'SCMP_CMP_EQ' | 'SCMP_CMP_GT' | 'SCMP_CMP_MASKED_EQ';
}

/** Bits of clone that make namespaces: mount, cgroup, UTS, IPC, user, PID and network (include/uapi/linux/sched.h). */
const NAMESPACES = 0x7e020000;
/** Address families below AF_ALG (38), the one between, and those above AF_VSOCK (40). */
const SOCKETS: readonly Argument[] = [
  { index: 0, value: 38, op: 'SCMP_CMP_LT' },
  { index: 0, value: 39, op: 'SCMP_CMP_EQ' },
  { index: 0, value: 40, op: 'SCMP_CMP_GT' },
];
/** Linux, 32 bit Linux, both with UNAME26, and the question which one it is. */
const PERSONALITIES: readonly Argument[] = [0, 8, 0x20000, 0x20008, 0xffffffff].map((value) => ({ index: 0, value, op: 'SCMP_CMP_EQ' }));

/** Allowed where one of these holds of an argument. */
export const BY_ARGUMENT: { readonly [call: string]: readonly Argument[] } = {
  clone: [{ index: 0, value: NAMESPACES, op: 'SCMP_CMP_MASKED_EQ' }],
  personality: PERSONALITIES,
  socket: SOCKETS,
};

/** Refused with ENOSYS, so that C libraries go on with `clone`, whose flags a filter can see. */
export const NOT_THERE = 'clone3';

/** Calls of Linux that the default allows to nobody. */
const TO_NOBODY: readonly string[] = words(`
  _sysctl add_key afs_syscall create_module get_kernel_syms getpmsg io_uring_enter io_uring_register io_uring_setup kexec_file_load
  kexec_load keyctl migrate_pages move_pages nfsservctl pivot_root putpmsg query_module request_key security swapoff swapon sysfs
  tuxcall uselib userfaultfd ustat vserver`);

const KNOWN = new Set([...ALWAYS, ...Object.keys(BY_ARGUMENT), ...Object.values(WITH_CAPABILITY).flat(), ...TO_NOBODY]);
/** Whether Linux has, or had, a call of this name; later kernels have more. */
export const isKnown = (call: string): boolean => KNOWN.has(call);

/** The capabilities of these that open system calls, in the order of the table. */
export const opening = (capabilities: readonly string[]): readonly string[] =>
  Object.keys(WITH_CAPABILITY).filter((capability) => capabilities.includes(capability));

/** What the default allows with these capabilities whatever the arguments are. */
export const freeWith = (capabilities: readonly string[]): ReadonlySet<string> =>
  new Set([...ALWAYS, ...opening(capabilities).flatMap((capability) => WITH_CAPABILITY[capability] ?? [])]);

/** Everything that the default allows with these capabilities, also where it looks at arguments. */
export const allowedWith = (capabilities: readonly string[]): ReadonlySet<string> =>
  new Set([...freeWith(capabilities), ...Object.keys(BY_ARGUMENT)]);
