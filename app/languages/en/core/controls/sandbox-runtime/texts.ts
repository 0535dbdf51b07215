/** The texts of app/core/controls/sandbox-runtime, written by messages.test.ts. */
export type Message =
  | "A hole in the kernel is a hole in the wall."
  | "Another runtime"
  | "Does the code deserve a kernel of its own?"
  | "Kata Containers"
  | "Memory for each container; virtualisation on the host."
  | "Most holes of the kernel: system calls end in a second kernel."
  | "Runtime"
  | "Sandboxed runtime"
  | "Slower system calls and I/O; runsc on the host."
  | "The daemon's runtime, runc as shipped"
  | "The same, with a virtual machine."
  | "{0} runs your own code; a second kernel is for code that you do not trust.";
