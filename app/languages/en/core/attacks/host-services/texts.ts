/** The texts of app/core/attacks/host-services, written by messages.test.ts. */
export type Message =
  | "A bridge hides the services of the host"
  | "An internal network cuts the host off as well"
  | "In the network of the host, 127.0.0.1 is the host: databases, agents and consoles that listen only there are in reach, and so are abstract sockets."
  | "It has no way to other machines. The host still stands on it, at the gateway address."
  | "It hides those on 127.0.0.1. Those that listen on every address answer on the bridge’s gateway."
  | "It stands in the network of the host: 127.0.0.1 is the host’s own."
  | "Services on 127.0.0.1 of the host are out of reach. But {0} needs a network, and on {1} those that listen on every address answer at the gateway."
  | "Talk to services of the host"
  | "The container has no network.";
