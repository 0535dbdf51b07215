/** The texts of app/core/controls/sensitive-host-mounts, written by messages.test.ts. */
export type Message =
  | "Does the container see files that belong to the host?"
  | "Mounts of the host system"
  | "No"
  | "Paths of the host"
  | "Reading password hashes and keys, writing cron jobs, kernel switches below /proc and /sys."
  | "What is writable is a way out; what is readable is known."
  | "Yes, these"
  | "{0} needs no file of the host."
  | "{0} of the host is mounted and may be written."
  | "{0} of the host is mounted, and reading it is enough."
  | "{0} of the host is mounted, read-only.";
