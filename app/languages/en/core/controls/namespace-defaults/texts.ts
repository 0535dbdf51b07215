/** The texts of app/core/controls/namespace-defaults, written by messages.test.ts. */
export type Message =
  | "Another combination"
  | "Another option stands for exactly this."
  | "Cgroup"
  | "Containers may join the shared memory of any container that does not object."
  | "Containers outside this plan sharing memory or seeing cgroup paths."
  | "It also holds for containers outside this plan, and old engines and cgroup v1 default to less."
  | "Namespace defaults of the daemon"
  | "On cgroup v1 containers that say nothing see the host's cgroup paths."
  | "Private IPC and cgroup"
  | "The engine's defaults"
  | "They differ between engines and cgroup versions."
  | "Which namespaces does a container get that does not say?";
