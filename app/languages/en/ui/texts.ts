/** The texts of app/ui, written by messages.test.ts. */
export type Message =
  | ": evidence of {0}"
  | "Close"
  | "Instead:"
  | "No cure"
  | "Play"
  | "Reload"
  | "Show it whole"
  | "The record"
  | "Without it the container is less protected."
  | "Without it the container is only more restricted."
  | "open§state"
  | "sealed"
  | "this message"
  | "weakened"
  | "{0} could not be shown. Nothing is lost: the plan stands in the address, and a reload brings it back.";
