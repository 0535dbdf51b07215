/** The texts of app/core/attacks/lateral-movement, written by messages.test.ts. */
export type Message =
  | "Containers that were started without a network all stand on docker0, and there each reaches every port of every other one."
  | "From the network of the host every bridge is in reach."
  | "It stands on docker0 together with every container that was started without a network."
  | "It stands on docker0, where containers may not talk."
  | "It stands on networks of this plan, and the engine drops packets between networks."
  | "Reach containers of another application"
  | "The container has no network."
  | "The engine writes no firewall rules: what keeps networks apart is up to yours.";
