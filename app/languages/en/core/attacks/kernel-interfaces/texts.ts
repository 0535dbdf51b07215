/** The texts of app/core/attacks/kernel-interfaces, written by messages.test.ts. */
export type Message =
  | "A seccomp profile of your own is in force; what it allows is not read here."
  | "It opens the calls that belong to an added capability; SYS_ADMIN opens user namespaces and mounts."
  | "No seccomp filter: the kernel answers every call."
  | "Reach kernel code with a history of holes"
  | "The changed profile lets through {0}."
  | "The changed profile refuses these calls as the default does."
  | "The default profile holds whatever capabilities are added"
  | "The default seccomp profile opens what SYS_ADMIN is for: user namespaces, mounts, bpf."
  | "The default seccomp profile refuses these calls."
  | "These calls need no capability."
  | "User namespaces, keyrings and userfaultfd have been the way into many kernels; without a filter every user may call them."
  | "Without capabilities and new privileges no filter is needed";
