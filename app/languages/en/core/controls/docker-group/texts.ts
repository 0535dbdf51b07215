/** The texts of app/core/controls/docker-group, written by messages.test.ts. */
export type Message =
  | "A stolen account of a developer being root of the host at once."
  | "Each of them is root without a password and without a trace."
  | "Every call asks sudo, or each person runs an engine of their own."
  | "Every member of the group docker can start a container that mounts / of the host."
  | "Group docker on the host"
  | "Members of the group docker"
  | "Nobody: sudo docker, or a rootless engine"
  | "Running {0} needs no person at the engine."
  | "Who may talk to the engine without a password?";
