/** The texts of app/core/controls/icc, written by messages.test.ts. */
export type Message =
  | "A container on docker0 reaching its neighbours there."
  | "Containers that found each other on docker0 by address need a network of their own."
  | "Containers that were started without a network reach each other on docker0."
  | "May containers on the same bridge talk to each other?"
  | "Neighbours of one zone reaching each other."
  | "Networks without traffic between members"
  | "Not on docker0"
  | "Not on docker0, and not on these networks"
  | "Not on these networks"
  | "One container that was taken over reaches every neighbour on docker0."
  | "Services that talk to each other need another network in common."
  | "The services of the plan meet on networks of their own and need nothing from docker0."
  | "Traffic between containers of one bridge"
  | "Yes";
