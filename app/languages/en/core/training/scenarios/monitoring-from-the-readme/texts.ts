/** The texts of app/core/training/scenarios/monitoring-from-the-readme, written by messages.test.ts. */
export type Message =
  | "A named volume for the data."
  | "A password that everybody knows, in a file that everybody reads."
  | "Copied examples bring the rights of their author’s worst day."
  | "Every file of the host that everybody may read is in reach, and many hold more than they should."
  | "It was put there for one device; it gives all of them, and every capability."
  | "Look at its rights, its mounts and its port; then look for a password elsewhere."
  | "Monitoring has no password, and now it answers to the whole network."
  | "Monitoring, copied from a README"
  | "One file of the project, read-only."
  | "Published for this machine alone."
  | "The engine’s socket lies in this directory: read-only or not, it takes orders."
  | "Three holes are in cadvisor, one in node-exporter, one in grafana. One of the mounts holds a socket."
  | "Which of the four services is so close to the host that it needs nothing else to own it?";
