/** The texts of app/core/formats/inspect, written by messages.test.ts. */
export type Message =
  | "A mount of type {0} has no place in a plan."
  | "A mount that a plan has no word for."
  | "A seccomp profile of its own stands here; a plan names the file that holds it."
  | "A variable without a value."
  | "An anonymous volume; a plan names its volumes."
  | "It stands in the network of another container; a plan has no word for that."
  | "More than {0} containers stand here, the most that are read."
  | "No container with a HostConfig stands here; what docker inspect prints is expected."
  | "No device that a plan has a word for."
  | "No port that a plan has a word for."
  | "Not of the form NAME:ADDRESS."
  | "Options of a tmpfs that a plan has no word for."
  | "The limit {0} has no place in a plan."
  | "{0} has no place in a plan."
  | "{0} is no security option that a plan knows."
  | "{0}: that container is not among these.";
