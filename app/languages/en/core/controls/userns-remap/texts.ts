/** The texts of app/core/controls/userns-remap, written by messages.test.ts. */
export type Message =
  | "A uid inside is the same uid outside."
  | "Containerd image store"
  | "Engine 29 refuses it together with a mapping."
  | "Existing images and volumes disappear from view; bind mounts change owner."
  | "Is uid 0 in a container an unprivileged uid on the host?"
  | "Mapped, to a user of your own"
  | "Mapped, to the user dockremap"
  | "Not mapped"
  | "Nothing here runs as root, and mapping an engine that is in use hides its images and volumes; on a new host choose dockremap."
  | "Root of a container being root of the host."
  | "The same, with a range that you chose."
  | "The user and its ranges in /etc/subuid and /etc/subgid must exist, or the daemon does not start."
  | "Uids are not mapped, and {0} starts as root: its uid 0 is uid 0 of the host."
  | "Uids are not mapped: a process that becomes root in a container is uid 0 of the host."
  | "User namespace remapping"
  | "User with subordinate ids"
  | "{0} starts as root, which should not be root of the host.";
