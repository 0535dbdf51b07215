/** The texts of app/core/controls/apparmor, written by messages.test.ts. */
export type Message =
  | "AppArmor does not confine the container."
  | "AppArmor profile"
  | "It must be loaded on every host first, and again whenever the plan changes."
  | "It must be loaded on every host first."
  | "Mounts and writes below /proc and /sys, once more."
  | "None"
  | "One that is made from this plan"
  | "One wall less."
  | "Profile"
  | "What your profile denies, file by file."
  | "Which AppArmor profile confines the process?"
  | "Writes outside of the mounts of this plan, mounts, raw sockets, debuggers and the rest of /proc and /sys, whatever uid the process has."
  | "Your own"
  | "docker-default, where the host has AppArmor"
  | "{0} works within docker-default, and hosts without AppArmor ignore it.";
