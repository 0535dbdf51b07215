/** The texts of app/core/controls/rootless-daemon, written by messages.test.ts. */
export type Message =
  | "A hole in the daemon, or its socket, giving root of the host."
  | "As root"
  | "Does the engine itself run without root?"
  | "No AppArmor, no overlay networks, ports below 1024 and limits need preparation."
  | "Podman needs no root: an ordinary account runs it, and uid 0 inside is nobody outside."
  | "Rootless engine"
  | "Rootless, as an ordinary user"
  | "The engine runs as root: a hole in it is a hole in the host."
  | "These files must run on the engine that you have; rootless is a good choice for a new host with one tenant."
  | "Whoever takes the daemon has the host.";
