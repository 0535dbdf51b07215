/** The texts of app/core/controls/sysctls, written by messages.test.ts. */
export type Message =
  | "Does the program need other kernel parameters?"
  | "Kernel parameters"
  | "Name"
  | "No"
  | "Parameters"
  | "Some widen what the container can do to its network."
  | "Value"
  | "Yes, in its own namespaces"
  | "{0} is not among the parameters that the Pod Security Standards count as safe."
  | "{0} works with the values of the host.";
