/** The texts of app/core/attacks/forgotten-flags, written by messages.test.ts. */
export type Message =
  | "In a container without flags {0}."
  | "It is a default: no-new-privileges=false on a container wins over the daemon."
  | "No daemon is there that would start one for whoever asks."
  | "Somebody starts a container beside the plan by hand and forgets the flags. What the daemon gives to all decides whether set-uid files make it root, and whether its files and its log have limits."
  | "Start from a container without flags"
  | "The daemon forbids new privileges and limits open files and logs for every container."
  | "What the daemon forbids, no container can allow"
  | "open files have no limit of their own"
  | "set-uid files work"
  | "set-uid files work, as the container opts out"
  | "the log grows without limit";
