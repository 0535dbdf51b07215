/** The texts of app/core/attacks/host-files, written by messages.test.ts. */
export type Message =
  | "A mount of the host’s own directories shows keys, password hashes and the engine’s state to whoever may read them outside."
  | "A read-only mount of the host is safe"
  | "A user other than root cannot read them"
  | "It is the same uid, and an owner needs no capability."
  | "No directory of the host’s own is mounted."
  | "Nothing can be changed through it, and everything can be read."
  | "Read secrets of the host"
  | "Root reads everything in {0}."
  | "What everybody may read in {0} is read; what only root may read is not."
  | "What only root may read it cannot; a host has much that everybody may read, and files of the same uid."
  | "Without capabilities root cannot read the files of the host’s root";
