/** The texts of app/core/attacks/neighbour-volume, written by messages.test.ts. */
export type Message =
  | "A volume that two containers mount has one content and no door in between; and who shares a process namespace sees the other one’s files below /proc."
  | "From being changed. The intruder wanted to read it."
  | "In a shared process namespace /proc/<pid>/root is the other container’s file system, for every process of the same user."
  | "It shares the process namespace of {0} and its user, so its volumes stand below /proc."
  | "Mounted read-only, the data is safe"
  | "No volume of another container is mounted here."
  | "Read another container’s volume"
  | "Volume {0} is mounted by {1} and {2}"
  | "What is not mounted cannot be read"
  | "{0}, and no file mode holds this user back."
  | "{0}; only the modes of its files keep something from this user.";
