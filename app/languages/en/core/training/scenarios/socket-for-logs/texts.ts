/** The texts of app/core/training/scenarios/socket-for-logs, written by messages.test.ts. */
export type Message =
  | "A viewer for the logs"
  | "Take the socket out. A log driver, or an agent on the host, brings the logs without it."
  | "The attack does not break out of the container. It asks somebody outside to do the work."
  | "The engine’s socket is root on the host, whatever else the container may not do."
  | "Which line lets the container speak to the engine? Read-only is a property of the file, not of what is said through it.";
