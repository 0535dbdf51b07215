/** The texts of app/core/attacks/same-bridge, written by messages.test.ts. */
export type Message =
  | "\"icc\": false separates all containers"
  | "Containers on docker0 may not talk to each other."
  | "From the network of the host every bridge is in reach."
  | "It holds on docker0 only. On a network of its own each needs the option enable_icc=false, or a network for itself."
  | "Members of its networks may not talk to each other."
  | "Members of one bridge reach each other on every port, needed or not, unless traffic between containers is off there."
  | "Nobody else stands on its networks."
  | "On docker0 it reaches every neighbour."
  | "Reach a neighbour on the same bridge"
  | "Service {0} stands on {1} too, and every port of it is in reach."
  | "Services {0} and {1} meet on {2} because one needs the other; there every port is in reach."
  | "The container has no network.";
