/** The texts of app/core/controls/daemon-selinux, written by messages.test.ts. */
export type Message =
  | "A container that escapes reading files of the host."
  | "A service carries an SELinux label, and the daemon is not told to use SELinux."
  | "Bind mounts need a label, :z or :Z."
  | "Does the host enforce SELinux?"
  | "Most hosts confine with AppArmor; say yes on Fedora, RHEL and their relatives."
  | "No, or the distribution sees to it"
  | "SELinux of the daemon"
  | "Yes, the daemon labels containers";
