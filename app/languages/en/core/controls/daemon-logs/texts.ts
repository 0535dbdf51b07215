/** The texts of app/core/controls/daemon-logs, written by messages.test.ts. */
export type Message =
  | "A container that names no driver leaves no log."
  | "At level {0} the daemon says more or less than an inquiry needs."
  | "Containers that name no limit then keep three files of 10 MB."
  | "Empty: info"
  | "In files on the host, without end"
  | "Logs of all containers"
  | "The daemon itself says"
  | "The log of a container that names no limit may fill the disk."
  | "Where do logs go by default, and how much does the daemon say itself?";
