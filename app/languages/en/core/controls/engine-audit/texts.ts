/** The texts of app/core/controls/engine-audit, written by messages.test.ts. */
export type Message =
  | "A change of the engine’s files that nobody can name afterwards."
  | "A record for every write below the data directory; give the log a file system of its own."
  | "As the host’s own rules have it"
  | "Audit of the engine"
  | "Does the kernel record who changes the engine’s programs and files?"
  | "Often there are none."
  | "The audit belongs to the whole host, its log needs room of its own, and other rules may be in force already."
  | "Unless the host has rules of its own, nothing records who changes the engine’s files."
  | "Yes, every write to them";
