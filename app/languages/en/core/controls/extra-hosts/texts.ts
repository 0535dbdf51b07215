/** The texts of app/core/controls/extra-hosts, written by messages.test.ts. */
export type Message =
  | "Address"
  | "An address that changes must be changed here; host-gateway opens services of the host."
  | "Does the service need names that no name server knows?"
  | "Entries"
  | "Name"
  | "No"
  | "Static host names"
  | "These"
  | "host-gateway leads to the services of the host."
  | "{0} finds other services by their names on the network they share.";
