/** The texts of app/core/formats/host, written by messages.test.ts. */
export type Message =
  | "Host preparation"
  | "Not a value that {0} can have."
  | "Podman has no daemon, so there is nothing to prepare for one."
  | "Read it first: it changes users, directories and the daemon of this host.";
