/** The texts of app/core/attacks/leave-file, written by messages.test.ts. */
export type Message =
  | "A tmpfs on /tmp is enough"
  | "An intruder writes files that are still there after the process has been restarted."
  | "Images have more than one directory that everybody may write to; /var/tmp is one."
  | "Leave tools and a web shell behind"
  | "Only in the /dev/shm of the host, which lasts until the host restarts."
  | "Only where its data lies: {0}."
  | "Read-only means that nothing can be written"
  | "The flag is about the root filesystem: volumes stay writable, and what is left there lasts."
  | "The root filesystem is read-only and nothing writable outlives the container."
  | "The root filesystem is writable, so files stay until the container is replaced.";
