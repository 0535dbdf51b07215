/** The texts of app/core/controls/daemon-dns, written by messages.test.ts. */
export type Message =
  | "Name servers"
  | "Name servers of all containers"
  | "Names that a filtering name server refuses, for every container at once."
  | "RUN steps of a build use them as well; an address that does not answer stops both."
  | "The host's"
  | "These"
  | "Which name servers do containers get that name none?"
  | "Which name servers filter is known only to those who run the network.";
