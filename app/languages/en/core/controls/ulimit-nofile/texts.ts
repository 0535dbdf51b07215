/** The texts of app/core/controls/ulimit-nofile, written by messages.test.ts. */
export type Message =
  | "A process may open any number of files."
  | "A process may open as many files as the engine's own limit allows, often more than a million."
  | "At most this many"
  | "Each connection is one; a busy server needs more."
  | "How many files and sockets may a process have open?"
  | "It is often more than a million."
  | "One process using up the file handles of the host."
  | "Open files and sockets"
  | "The engine's default"
  | "{0} open files and connections are enough for {1}.";
