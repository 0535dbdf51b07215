/** The texts of app/core/attacks/disk-read, written by messages.test.ts. */
export type Message =
  | "A device that is only read is harmless"
  | "A privileged container has the block devices of the host: it mounts them, or reads them as they are."
  | "A set-uid file makes the process root, which reads the devices that it was given."
  | "A user other than root makes it harmless"
  | "Dropping every capability binds a privileged container"
  | "Every capability is as much as privileged"
  | "It is much, but not the devices: the device cgroup still refuses them."
  | "No new privileges and a read-only root filesystem bind it"
  | "One set-uid file of the image, and its process is root with every device."
  | "Read the host’s disks past every file mode"
  | "Reading a disk is reading every file on it, whatever the file modes say."
  | "Root reads the devices that it was given."
  | "The device belongs to root of the host, which is another user here."
  | "The device belongs to root, and the process cannot become root."
  | "The device cgroup refuses every device of the host."
  | "The engine gives a privileged container everything before it reads what to drop."
  | "The process has every privilege from the start and may mount.";
