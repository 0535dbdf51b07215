/** The texts of app/core/attacks/open-files, written by messages.test.ts. */
export type Message =
  | "A leak or an intruder opens files and sockets by the ten thousand; the kernel keeps them all in one table."
  | "A process is refused more than {0} open files."
  | "A process raises its own soft limit up to the hard one; only the hard one holds."
  | "Open files until there are none left"
  | "The engine’s own limit of open files is so high that it is none."
  | "The hard limit of open files is so high that it is hardly one."
  | "The soft limit stops a process";
