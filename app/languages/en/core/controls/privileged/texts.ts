/** The texts of app/core/controls/privileged, written by messages.test.ts. */
export type Message =
  | "Does the container need every right of the host?"
  | "Mounting the disks of the host and loading kernel modules from inside."
  | "No"
  | "Privileged mode"
  | "Root inside is root of the host; dropped capabilities, seccomp and AppArmor are void."
  | "The container is privileged: root inside is root of the host."
  | "Yes, privileged"
  | "{0} needs no device and no kernel right.";
