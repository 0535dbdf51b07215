/** The texts of app/core/controls/network-internal, written by messages.test.ts. */
export type Message =
  | "A back end that was taken over can call home."
  | "From {0} a store of data can call out."
  | "Internal networks"
  | "Networks without a way out"
  | "None: every network has a way out"
  | "On {0} services only talk to each other."
  | "Sending data out, fetching further tools, and reaching cloud metadata from a back end."
  | "Somebody on each network is reached from outside or may need to call out."
  | "These"
  | "Updates, webhooks and time servers are out of reach; a port published there is ignored."
  | "Which networks need no way to the Internet?";
