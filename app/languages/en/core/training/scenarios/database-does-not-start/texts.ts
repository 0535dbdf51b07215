/** The texts of app/core/training/scenarios/database-does-not-start, written by messages.test.ts. */
export type Message =
  | "Add a tmpfs on /run/postgresql with size=1m, mode=0755 and uid and gid 999. /var/run is a link to /run."
  | "It is the directory of its Unix socket, empty at every start: worth nothing afterwards, so a tmpfs will do."
  | "The database does not start"
  | "The message names a path; the answer is that path with an owner, not a writable root."
  | "Which directory does the log name, and what does PostgreSQL keep there?";
