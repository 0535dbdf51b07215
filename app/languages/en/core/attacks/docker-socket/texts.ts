/** The texts of app/core/attacks/docker-socket, written by messages.test.ts. */
export type Message =
  | "A process that is not root cannot use the socket"
  | "A read-only mount of the socket is safe"
  | "Ask the engine for a second container"
  | "Connecting needs no capability: uid 0 owns the socket, and the engine asks for nothing else."
  | "No engine socket is mounted."
  | "Read-only protects the file, not the conversation: the engine still obeys whoever connects."
  | "The mode of the socket’s file keeps it out, and nothing else does: one group id more and the engine obeys it."
  | "The socket is mounted and the process is root, so the engine obeys it."
  | "The socket is mounted, but root inside is another uid outside, and the socket is not its own."
  | "The socket is mounted; a supplementary group may own it."
  | "The socket is mounted; the mode of its file keeps this uid out."
  | "Whoever reaches the engine’s socket can start a container that mounts any directory of the host."
  | "Without capabilities root cannot use the socket";
