/** The texts of app/core/controls/dns, written by messages.test.ts. */
export type Message =
  | "Name servers"
  | "Name servers of the service"
  | "Names that a filtering name server refuses, and data carried out in their labels."
  | "Names that only the host knows are not found."
  | "The host's"
  | "These"
  | "Which name servers answer what is not a service of the plan?"
  | "{0} finds other services through the resolver that the engine embeds in every network.";
