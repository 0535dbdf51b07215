/** The texts of app/core/controls/devices, written by messages.test.ts. */
export type Message =
  | "A driver of the host is within reach."
  | "Devices"
  | "In the container"
  | "None"
  | "On the host"
  | "Raw access to disks, memory, the kernel log and other hardware."
  | "Rights"
  | "The container reaches {0} with {1}."
  | "These"
  | "Which devices of the host does the program use?"
  | "rw or r; without m no device node can be made."
  | "rwm, the default"
  | "{0} gives raw access to disks or memory of the host."
  | "{0} uses no device.";
