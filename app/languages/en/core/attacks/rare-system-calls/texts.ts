/** The texts of app/core/attacks/rare-system-calls, written by messages.test.ts. */
export type Message =
  | "A program that runs from memory alone, a debugger, io_uring: each is one system call that most services have no need of."
  | "A seccomp profile of your own is in force; what it allows is not read here."
  | "It is made so that nearly everything runs: memfd_create, ptrace and io_uring (until Engine 25) stay open, so a program runs without any file."
  | "No seccomp filter: the kernel answers every call."
  | "The changed profile has no memfd_create, so no program runs without a file."
  | "The changed profile leaves memfd_create open, and adds {0}."
  | "The changed profile leaves memfd_create open, so a program runs without any file."
  | "The default profile leaves only what services need"
  | "The default seccomp profile has to suit every service, and leaves memfd_create and ptrace open."
  | "Use system calls that the service never makes";
