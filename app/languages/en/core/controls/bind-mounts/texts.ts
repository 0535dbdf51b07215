/** The texts of app/core/controls/bind-mounts, written by messages.test.ts. */
export type Message =
  | "A file below /run/secrets is answered under Secrets."
  | "Bind mounts"
  | "Each path once: the engine refuses a duplicate mount point."
  | "Host directories of the application"
  | "Later mounts of the host below {0} appear in the container."
  | "Mounts made in the container below {0} appear on the host."
  | "None"
  | "Owners and modes of the host apply inside the container."
  | "Read-only mounts below need a read-only bind with the propagation rprivate."
  | "Reading or changing files of the host through a mount."
  | "The container can change {0} on the host."
  | "These, read-only where possible"
  | "Which directories of the host does the application need?"
  | "{0} belongs to the host system: answer that under Privileges."
  | "{0} needs no directory of the host.";
