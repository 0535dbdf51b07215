/** The texts of app/core/formats/apparmor, written by messages.test.ts. */
export type Message =
  | "AppArmor profile"
  | "Everything may be read and run; modes and mounts decide."
  | "On every node"
  | "On the host"
  | "Signals and debuggers stay within the container; nothing is mounted."
  | "The parser has taken profiles like this one; no kernel of ours with AppArmor has enforced them."
  | "The root file system is writable, but for its programs."
  | "Written to is what the plan mounts for that."
  | "{0}, before the container starts. Try it with aa-complain {1} first and read the kernel’s log.";
