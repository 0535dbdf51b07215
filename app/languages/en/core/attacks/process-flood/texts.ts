/** The texts of app/core/attacks/process-flood, written by messages.test.ts. */
export type Message =
  | "A fork bomb takes every process id of the host, and nothing else can start."
  | "At {0} processes the kernel refuses another one."
  | "Flood the host with processes"
  | "It counts the uid on the whole host: containers of the same uid take processes from each other."
  | "Not for root of the host, whom the kernel does not count."
  | "Nothing limits the number of processes."
  | "The limit counts the uid on the whole host, not this container."
  | "The limit of processes does not bind root."
  | "ulimit nproc limits the processes of a container"
  | "ulimit nproc limits the processes of a user in one container";
