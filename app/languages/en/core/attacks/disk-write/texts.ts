/** The texts of app/core/attacks/disk-write, written by messages.test.ts. */
export type Message =
  | "A device is given with every right unless the plan says less; what is written there changes the host’s data under its feet."
  | "A privileged container has every device with every right."
  | "A privileged root writes to every device of the host."
  | "Read rights hold in a privileged container"
  | "Root writes to {0}."
  | "The device belongs to root of the host, and the process is another user."
  | "The device cgroup refuses every device of the host."
  | "The device cgroup refuses to write: the devices are given to read."
  | "The device’s file belongs to root, and an owner needs no capability."
  | "Without capabilities root cannot write to a device"
  | "Write to a device of the host";
