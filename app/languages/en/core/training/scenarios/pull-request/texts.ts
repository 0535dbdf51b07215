/** The texts of app/core/training/scenarios/pull-request, written by messages.test.ts. */
export type Message =
  | "A network without a way out: good for everything behind the front."
  | "A small pull request"
  | "A small tmpfs that belongs to the right user."
  | "Everything that listens on the host’s 127.0.0.1 is in reach, the database of the neighbours too."
  | "In the proxy: the socket and the keys. In the worker: network_mode and security_opt."
  | "It keeps set-uid files from giving root; it is one of the cheapest walls."
  | "It switches off the profile that keeps a container from mounting and from the kernel’s files."
  | "One file of the project, read-only."
  | "One mount speaks to the engine, one holds keys, one line opens the host’s network, one removes a profile."
  | "Read-only protects the file, not the conversation: the engine obeys whoever connects."
  | "The author took trouble: many lines end in ro. Ask what read-only protects, and what it does not."
  | "The private keys of the host, readable: a copy is all that an intruder wants."
  | "Words that sound safe, such as ro and tmpfs, are no proof.";
