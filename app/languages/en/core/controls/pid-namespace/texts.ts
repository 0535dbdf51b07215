/** The texts of app/core/controls/pid-namespace, written by messages.test.ts. */
export type Message =
  | "All of the host's"
  | "Another service's too"
  | "Environment and files of every process of the same uid."
  | "Only its own"
  | "PID namespace"
  | "Reading and signalling processes of the host."
  | "Service"
  | "The container sees every process of the host and may signal and read those of its uid."
  | "The container shares its process table with {0}."
  | "The two read and signal each other."
  | "Whose processes may this container see?"
  | "{0} works with its own processes only.";
