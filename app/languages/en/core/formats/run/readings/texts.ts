/** The texts of app/core/formats/run/readings, written by messages.test.ts. */
export type Message =
  | "CPU numbers, such as 0-2"
  | "Option {0} of --tmpfs has no place in a plan."
  | "a device and a rate, such as /dev/sda:10m"
  | "a host name"
  | "a kernel parameter and its value"
  | "a name and an address, such as db:10.0.0.5"
  | "a number of CPUs, such as 0.5"
  | "a size such as 256m"
  | "a user or group"
  | "a whole number"
  | "an address"
  | "host or container:NAME"
  | "no, on-failure:5, unless-stopped or always"
  | "one capability, such as NET_BIND_SERVICE"
  | "{0}: a size such as 64m is expected."
  | "{0}: an octal mode is expected.";
