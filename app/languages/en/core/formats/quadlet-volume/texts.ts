/** The texts of app/core/formats/quadlet-volume, written by messages.test.ts. */
export type Message =
  | "Quadlet volume";
