/** The texts of app/core/attacks/fill-disk, written by messages.test.ts. */
export type Message =
  | "A container’s writable layer has no limit of its own: what is written there is missing everywhere on the host."
  | "A memory limit bounds a tmpfs without a size"
  | "A memory limit bounds what a container writes"
  | "A tmpfs keeps writing off the disk"
  | "Files on disk count as cache, which the kernel writes out and takes back."
  | "Fill the disk of the host"
  | "It does: what is written counts as memory of the container, and the writer is ended at the limit."
  | "Not the disk, but the memory: a tmpfs without a size."
  | "Only where its data lies, which has no quota: {0}."
  | "The root filesystem is read-only, and what may be written to has a size."
  | "The writable layer grows until the disk of the host is full."
  | "Without a size it takes up to half of the host’s memory instead.";
