/** The texts of app/core/controls/publish-address, written by messages.test.ts. */
export type Message =
  | "A port published without an address opens on every interface from {0}."
  | "A port that is published later without an address then stays on this host."
  | "A port that somebody publishes without an address from opening to other machines."
  | "Address"
  | "Address for docker0"
  | "Default address of published ports"
  | "Each network once."
  | "Every interface"
  | "Network"
  | "Networks"
  | "No service stands on the network {0}."
  | "These, for docker0 and for networks of the plan"
  | "These, for networks of the plan only"
  | "This one, for docker0 only"
  | "Which address does a port get that is published without one?"
  | "Who wants to publish to the outside must say so.";
