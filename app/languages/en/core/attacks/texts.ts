/** The texts of app/core/attacks, written by messages.test.ts. */
export type Message =
  | "the network of published ports"
  | "the network of the host"
  | "the network {0}";
