/** The texts of app/core/controls/uts-namespace, written by messages.test.ts. */
export type Message =
  | "Changing the host's name from inside."
  | "Does the container have a host name of its own?"
  | "Empty: the container id."
  | "Host name"
  | "Its own"
  | "The container shares the host's name and, with SYS_ADMIN, may change it."
  | "The host's"
  | "UTS namespace"
  | "With SYS_ADMIN the container renames the host."
  | "{0} does not ask for the host's name.";
