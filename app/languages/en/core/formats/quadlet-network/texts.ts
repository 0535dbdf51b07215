/** The texts of app/core/formats/quadlet-network, written by messages.test.ts. */
export type Message =
  | "Quadlet network";
