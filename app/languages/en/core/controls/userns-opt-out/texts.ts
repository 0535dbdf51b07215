/** The texts of app/core/controls/userns-opt-out, written by messages.test.ts. */
export type Message =
  | "Its root is root of the host again."
  | "May this container leave the mapping that the daemon gives to all?"
  | "No, as the daemon maps"
  | "One container undoing the mapping for itself."
  | "Opt-out of the user namespace"
  | "The opt-out does nothing today; it opens this container on the day the daemon maps uids."
  | "This container is left out of the mapping: its uid 0 is uid 0 of the host."
  | "Yes, the host's user namespace"
  | "{0} needs no ids of the host.";
