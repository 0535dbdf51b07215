/** The texts of app/core/controls/overlay-encryption, written by messages.test.ts. */
export type Message =
  | "Between nodes, what {0} carries can be read and changed on its way."
  | "Encrypted networks"
  | "Encryption between nodes"
  | "None"
  | "Reading and changing what services say to each other, for whoever stands between two nodes."
  | "Tasks of one service and of the next may run on different nodes, and nobody chooses what lies between them."
  | "These"
  | "Throughput between nodes, and firewalls must let ESP pass."
  | "What travels between nodes travels in the clear."
  | "Which networks are encrypted between the nodes of the Swarm?";
