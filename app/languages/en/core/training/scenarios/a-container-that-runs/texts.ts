/** The texts of app/core/training/scenarios/a-container-that-runs, written by messages.test.ts. */
export type Message =
  | "A container that has run for two years"
  | "And those it can see are all processes of the machine."
  | "Everybody who may ask the engine reads it here."
  | "Good in itself; what is added back stands below."
  | "Good: its own files cannot be changed."
  | "It is not privileged; together the other lines come close."
  | "Look for a password, a path with keys, a capability, and a namespace that it shares."
  | "Nobody reads this output to the end. Read Config for what it knows, HostConfig for what it may, Mounts for what it holds."
  | "Published for this machine alone."
  | "The keys with which this machine logs in elsewhere lie inside the container."
  | "Two of the four only together do their worst: SYS_PTRACE and PidMode."
  | "With it a process looks into and changes every other one that it can see."
  | "docker inspect tells what is so, whatever the documentation says.";
