/** The texts of app/core/controls/docker-socket, written by messages.test.ts. */
export type Message =
  | "Does the container drive the engine?"
  | "Engine socket"
  | "No"
  | "Root of the host for whoever can open it, read-only or not."
  | "Sockets"
  | "Starting a container that mounts the whole host."
  | "Yes, the socket is mounted"
  | "{0} is mounted: its API starts containers with any right on the host."
  | "{0} starts no containers.";
