/** The texts of app/core/controls/io-limits, written by messages.test.ts. */
export type Message =
  | "A device is an absolute path, such as /dev/sda."
  | "Device"
  | "Devices"
  | "Disk bandwidth"
  | "Each device needs a rate above 0."
  | "Each device once."
  | "Must the service leave disk bandwidth to others?"
  | "No"
  | "One container keeping a disk busy."
  | "Read, per second"
  | "The devices of one host are written into the plan."
  | "These rates on these devices"
  | "Which device holds the data of {0} is known only on the host."
  | "Write, per second"
  | "such as /dev/sda";
