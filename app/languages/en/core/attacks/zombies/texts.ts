/** The texts of app/core/attacks/zombies, written by messages.test.ts. */
export type Message =
  | "A process limit takes care of it"
  | "A small init is PID 1 and collects them."
  | "As PID 1, {0} collects its children itself."
  | "As PID 1, {0} may collect nobody; the dead then stay until the container ends."
  | "Dead children count: at the limit the program itself cannot start another process."
  | "Leave dead children until no process can start"
  | "Orphans fall to PID 1. A program that was not written for that never collects them: each keeps a process number and counts against the limit, and such a program mostly ignores the stop signal too."
  | "PID 1 is another process, and orphans are collected outside of this container.";
