/** The texts of app/core/controls/ulimit-nproc, written by messages.test.ts. */
export type Message =
  | "Containers of one user id starving each other."
  | "Does the service need the old limit on processes, counted by user id?"
  | "It counts every process of the user id on the whole host, and does nothing for root."
  | "No, the process limit of the container does this"
  | "Processes of a user id"
  | "The limit counts every process of the user id on the host, not of the container."
  | "The process limit of the container counts {0} alone; this one counts its user id on the whole host."
  | "Yes, this";
