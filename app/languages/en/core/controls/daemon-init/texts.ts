/** The texts of app/core/controls/daemon-init, written by messages.test.ts. */
export type Message =
  | "An init for all containers"
  | "Dead children and slow stops in containers that forgot about PID 1."
  | "Does every container get a small init as PID 1?"
  | "Each service of the plan says for itself whether it needs one."
  | "No, each service says so"
  | "One more process in each container."
  | "Yes";
