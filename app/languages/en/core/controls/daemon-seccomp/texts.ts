/** The texts of app/core/controls/daemon-seccomp, written by messages.test.ts. */
export type Message =
  | "A JSON file on the host."
  | "A missing or broken file keeps the daemon from starting."
  | "Every container reaches the whole kernel."
  | "No container is filtered unless it brings a profile of its own."
  | "None"
  | "Profile"
  | "Seccomp profile of the daemon"
  | "The engine keeps its own profile up to date with the kernel."
  | "The engine's"
  | "The system calls that containers do not need."
  | "What you leave out of it, in every container."
  | "Which profile do containers get that name none?"
  | "Your own";
