/** The texts of app/core/workloads/mariadb, written by messages.test.ts. */
export type Message =
  | "A MySQL-compatible database."
  | "The first initialisation needs the most memory: 96 MiB are not enough for it, 128 MiB are."
  | "The official image stands on Ubuntu; there is no slimmer one."
  | "The root entrypoint needs CHOWN where /run/mysqld is a tmpfs, and from its second start DAC_OVERRIDE to look into its own data."
  | "With 1024 open files it starts, but cuts its table cache to 421."
  | "temporary tables and sort files"
  | "the Unix socket and the PID file";
