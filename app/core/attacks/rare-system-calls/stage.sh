#!/bin/sh
# A profile as somebody would write it for one service: what a shell and a small server call, and nothing else.
set -eu
case $1 in
up)
	names='accept accept4 access arch_prctl bind brk capget capset chdir chmod chown clock_gettime clock_nanosleep clone clone3 close
		close_range connect copy_file_range dup dup2 dup3 epoll_create1 epoll_ctl epoll_pwait epoll_wait eventfd2 execve exit exit_group
		faccessat faccessat2 fadvise64 fchdir fchmod fchmodat fchown fchownat fcntl fdatasync flock fork fstat fstatfs fsync ftruncate futex
		getcwd getdents getdents64 getegid geteuid getgid getgroups getpeername getpgid getpgrp getpid getppid getpriority getrandom
		getrlimit getsockname getsockopt gettid gettimeofday getuid ioctl kill lchown link linkat listen lseek lstat madvise mkdir mkdirat
		mmap mprotect mremap munmap nanosleep newfstatat open openat pause pipe pipe2 poll ppoll prctl pread64 prlimit64 pselect6 pwrite64
		read readlink readlinkat readv recvfrom recvmsg rename renameat renameat2 restart_syscall rmdir rseq rt_sigaction rt_sigprocmask
		rt_sigreturn rt_sigsuspend rt_sigtimedwait sched_getaffinity sched_yield select sendfile sendmsg sendto set_robust_list
		set_tid_address setgid setgroups setitimer setpgid setresgid setresuid setsid setsockopt setuid shutdown sigaltstack socketpair
		stat statfs statx symlink symlinkat sysinfo tgkill time times umask uname unlink unlinkat utimensat vfork wait4 waitid write writev'
	allowed=$(for name in $names; do printf '"%s",' "$name"; done)
	internet='{"names":["socket"],"action":"SCMP_ACT_ALLOW","args":[{"index":0,"value":10,"op":"SCMP_CMP_LE"}]}'
	printf '{"defaultAction":"SCMP_ACT_ERRNO","syscalls":[{"names":[%s],"action":"SCMP_ACT_ALLOW"},%s]}\n' "${allowed%,}" "$internet" >"$DIRECTORY/seccomp.json"
	;;
esac
