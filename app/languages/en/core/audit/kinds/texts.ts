/** The texts of app/core/audit/kinds, written by messages.test.ts. */
export type Message =
  | "Compose file"
  | "Kubernetes manifest"
  | "Stack file"
  | "This only shows a container. Change what it was started with, and start it again."
  | "This only shows a container. Change what it was started with, and start it again; what decides it there: {0}.";
