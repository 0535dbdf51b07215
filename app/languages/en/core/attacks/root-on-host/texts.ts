/** The texts of app/core/attacks/root-on-host, written by messages.test.ts. */
export type Message =
  | "A read-only mount keeps them safe"
  | "Be root on shared files of the host"
  | "From being changed. Read they are, keys and passwords among them."
  | "Its uid 0 is an unprivileged uid on the host."
  | "Its uid 0 is uid 0 of the host, and changes files of root in {0}."
  | "Its uid 0 is uid 0 of the host: what is mounted read-only it reads, whoever owns it."
  | "Its uid 0 is uid 0 of the host; no directory of the host is mounted that it could use."
  | "One that says userns=host is left out."
  | "Root without capabilities is harmless"
  | "The daemon maps uids, so every container is mapped"
  | "The files belong to uid 0, and the owner of a file needs no capability."
  | "The process is not root, inside or outside."
  | "Without a user namespace uid 0 in the container is uid 0 of the host: on every mounted directory it reads and changes what only root may.";
