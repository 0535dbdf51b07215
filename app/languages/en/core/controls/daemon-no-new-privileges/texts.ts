/** The texts of app/core/controls/daemon-no-new-privileges, written by messages.test.ts. */
export type Message =
  | "Containers outside this plan may gain rights through setuid programs."
  | "Containers that use su or sudo need an opt-out."
  | "Each container must ask for itself; a Swarm stack cannot."
  | "It also holds for containers outside this plan, and one that needs otherwise can opt out."
  | "No"
  | "No new privileges, for every container"
  | "Setuid programs in containers that forgot to ask, Swarm tasks included."
  | "Shall the daemon forbid gained rights where a container does not say?"
  | "Yes";
