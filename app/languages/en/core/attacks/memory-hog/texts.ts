/** The texts of app/core/attacks/memory-hog, written by messages.test.ts. */
export type Message =
  | "A memory limit without a limit of swap is enough"
  | "A process allocates until the kernel ends others to make room, and it chooses which."
  | "A reservation limits memory"
  | "It only says whose memory is reclaimed first when the host runs short."
  | "Nothing limits the memory of the container."
  | "On a host without swap, as here. Where there is swap, the container may use as much again of it."
  | "Take all the memory of the host"
  | "The container is ended at its own limit."
  | "The container is ended at its own limit; where the host has swap, it may use that first.";
