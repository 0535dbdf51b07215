/** The texts of app/core/controls/read-only-rootfs, written by messages.test.ts. */
export type Message =
  | "An intruder can rewrite the program and leave tools in the container."
  | "Can the root filesystem be read-only?"
  | "Dropping tools, rewriting code or configuration, and staying until the container is replaced."
  | "Every path that the program writes to must be declared."
  | "Read-only root filesystem"
  | "Read-only, with declared writable paths"
  | "What an intruder writes stays until the container is replaced."
  | "Writable"
  | "{0} writes only to # directory.|{1} writes only to # directories."
  | "{0} writes to no file of its image.";
