/** The texts of app/core/controls/storage-size, written by messages.test.ts. */
export type Message =
  | "At most this much"
  | "Filling the disk of the engine through the writable layer."
  | "How much may it write outside of volumes?"
  | "It works only on overlay2 over XFS with project quotas."
  | "Its writable layer may grow until the disk of the engine is full."
  | "More than 0; 0 would mean no quota."
  | "No quota: a read-only root filesystem does this"
  | "Size"
  | "Size of the writable layer"
  | "{0} writes to mounts only, and a quota stops the container on most hosts.";
