/** The texts of app/core/controls/pids-limit, written by messages.test.ts. */
export type Message =
  | "A fork bomb fills the process table of the host."
  | "A fork bomb in it fills the process table of the host."
  | "At least 1; 0 would mean no limit."
  | "At most this many"
  | "Fork bombs, for this container alone."
  | "How many processes and threads may it have?"
  | "No limit"
  | "Processes and threads"
  | "Threads count as well; a pool that grows meets the limit."
  | "{0} needs at least {1}; {2} leaves room for more clients."
  | "{0} processes are more than a host bears well.";
