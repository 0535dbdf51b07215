/** The texts of app/core/training/scenarios/one-picture-too-many, written by messages.test.ts. */
export type Message =
  | "A process limit belongs to the container; ulimit nproc counts a user on the whole host."
  | "One picture too many"
  | "Set pids_limit: 128. That is a limit of the container’s own control group."
  | "There is a limit on processes in the file already. What does it count, and for whom?"
  | "ulimit nproc counts all processes of uid 10001 on the host, in whatever container.";
