/** The texts of app/core/controls/ulimit-core, written by messages.test.ts. */
export type Message =
  | "A crash leaves nothing to debug."
  | "A crash may write passwords and keys from memory to disk."
  | "Core dumps"
  | "For none, choose \"No\"."
  | "It is often unlimited."
  | "May a crash write the memory of the program to disk?"
  | "No"
  | "Passwords and keys from memory in files on disk."
  | "The engine's default"
  | "Up to this size"
  | "{0} does not need core dumps to run.";
