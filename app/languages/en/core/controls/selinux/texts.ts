/** The texts of app/core/controls/selinux, written by messages.test.ts. */
export type Message =
  | "Label"
  | "None"
  | "One wall less."
  | "SELinux does not confine the container."
  | "SELinux label"
  | "Such as type:container_t."
  | "The engine's, where the host has SELinux"
  | "The type must exist on the host."
  | "Touching files and processes of the host and of other containers."
  | "What the policy of that type denies."
  | "Which SELinux label does the process carry?"
  | "Your own"
  | "{0} works as container_t, and hosts without SELinux ignore it.";
