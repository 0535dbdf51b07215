/** The texts of app/core/training/scenarios/out-of-memory-or-not, written by messages.test.ts. */
export type Message =
  | "A message names what failed, not which limit: count threads before you give memory."
  | "EAGAIN from pthread_create: no thread was left. Threads count as processes for the container’s limit."
  | "Out of memory, or is it?"
  | "Raise pids_limit to 128. The memory stays as it is, and the limit stays a limit."
  | "The last line says OutOfMemoryError. What does the line before it say could not be made?";
