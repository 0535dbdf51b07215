/** The texts of app/core/attacks/sys-admin, written by messages.test.ts. */
export type Message =
  | "A read-only root filesystem keeps it harmless"
  | "It keeps a process from gaining privileges; this one was given."
  | "It mounts file systems of its own, but the settings of the host belong to another root."
  | "Mount anew what the engine has sealed"
  | "No new privileges keeps it harmless"
  | "Root with CAP_SYS_ADMIN remounts what the engine has sealed."
  | "The process may not mount: it lacks CAP_SYS_ADMIN."
  | "Whoever may mount makes it writable again."
  | "With CAP_SYS_ADMIN a process mounts file systems, makes /proc/sys writable again and takes the masks off /proc.";
