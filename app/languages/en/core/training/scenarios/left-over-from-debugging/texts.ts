/** The texts of app/core/training/scenarios/left-over-from-debugging, written by messages.test.ts. */
export type Message =
  | "Left over from debugging"
  | "One shares something with the host, the other is the capability that may do nearly everything."
  | "Take out pid: host and cap_add. The index is read with files and memory."
  | "Two lines were added for one afternoon with a profiler. Which two does a search index not need?"
  | "What was added for an hour of debugging stays for years, unless somebody takes it out.";
