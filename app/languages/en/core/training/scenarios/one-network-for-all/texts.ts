/** The texts of app/core/training/scenarios/one-network-for-all, written by messages.test.ts. */
export type Message =
  | "Draw the three services and a line for each pair that has to talk. Who needs the public site?"
  | "One network for all"
  | "Only intranet and cache talk to each other, and cache has no business with the outside."
  | "Three networks: one for site, one for intranet, and an internal one for intranet and cache."
  | "Who does not have to talk should not be able to: a network for each group that does.";
