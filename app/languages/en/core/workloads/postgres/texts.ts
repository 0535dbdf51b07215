/** The texts of app/core/workloads/postgres, written by messages.test.ts. */
export type Message =
  | "A relational database."
  | "Every connection is a process: 100 connections and the background workers set the process limit."
  | "Since version 18 the data stands below /var/lib/postgresql/18; a volume on /var/lib/postgresql/data stays empty."
  | "Since version 18 the root entrypoint makes its data directory by itself and needs CHOWN for it; its second start needs DAC_OVERRIDE to look into it."
  | "The Alpine image is left out: its user has another number (70), and musl sorts text otherwise, which spoils indexes of moved data."
  | "temporary files of the first initialisation"
  | "the Unix socket and its lock file";
