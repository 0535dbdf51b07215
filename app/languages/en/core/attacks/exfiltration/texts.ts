/** The texts of app/core/attacks/exfiltration, written by messages.test.ts. */
export type Message =
  | "A name server that answers nothing keeps it in"
  | "A network of its own keeps the data in"
  | "A port is published for {0}, which needs a network with a way out: {1} has one, to every address."
  | "A process that was taken over connects to any address: it sends out what it found and fetches further tools."
  | "An address needs no name. Data goes to whoever listens there."
  | "It keeps neighbours away. The way out is closed only where the network is internal."
  | "Its networks are internal and have no way out."
  | "Send data to a machine outside"
  | "The container has no network."
  | "The engine writes no firewall rules: whether packets leave is up to yours."
  | "Through {0} it connects to any address outside.";
