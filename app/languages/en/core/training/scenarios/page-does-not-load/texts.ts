/** The texts of app/core/training/scenarios/page-does-not-load, written by messages.test.ts. */
export type Message =
  | "A read-only root asks for a tmpfs on exactly the paths that the program writes to."
  | "Error 30 is a read-only file system. nginx writes to two paths, the one in the log and one for its PID file."
  | "Give /var/cache/nginx and /run a tmpfs each, with a size, and let user 101 own them (uid=101, gid=101)."
  | "Read the last line of the log: which path, and what does the kernel answer?"
  | "The page does not load";
