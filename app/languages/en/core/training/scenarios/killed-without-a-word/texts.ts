/** The texts of app/core/training/scenarios/killed-without-a-word, written by messages.test.ts. */
export type Message =
  | "Killed, without a word"
  | "Memory limits end a process from outside: it cannot say why, so you have to know the sign."
  | "One word in the log was not written by the database. Who writes Killed?"
  | "Raise mem_limit and memswap_limit together, to 512m. Keep both equal, so that there is no swap."
  | "The kernel ends a process that goes past the limit of its control group. Which limit is it, and how small?";
