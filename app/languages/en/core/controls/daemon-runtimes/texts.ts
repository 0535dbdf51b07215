/** The texts of app/core/controls/daemon-runtimes, written by messages.test.ts. */
export type Message =
  | "A default that is not installed keeps the daemon from starting."
  | "A service asks for {0}, which the daemon is not told of here."
  | "A service of this plan asks for runsc."
  | "Default"
  | "Empty: runc."
  | "More runtimes"
  | "Name"
  | "No service of this plan asks for another runtime."
  | "Only runc, as shipped"
  | "Program"
  | "Runtimes"
  | "Runtimes of the daemon"
  | "Which runtimes must the daemon know?"
  | "With a default: a container that forgot to ask for the sandbox.";
