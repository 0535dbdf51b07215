/** The texts of app/core/controls/cgroup-namespace, written by messages.test.ts. */
export type Message =
  | "As the daemon is set"
  | "Cgroup namespace"
  | "Learning the container id and the layout of the host."
  | "May the container see where the host keeps its control groups?"
  | "No, a view of its own"
  | "On a host with cgroup v1 the container sees the host's cgroup paths."
  | "On cgroup v1 that is the host's view."
  | "Parent group"
  | "Paths of the host stand in /proc/self/cgroup."
  | "The container is counted below {0}, outside the engine's own group."
  | "The container sees the host's cgroup paths."
  | "With systemd a name ending in .slice."
  | "Yes, the host's view"
  | "{0} does not manage control groups, and the default differs between cgroup v1 and v2.";
