/** The texts of app/core/controls/entrypoint-form, written by messages.test.ts. */
export type Message =
  | "Absent: what the base image says, else SIGTERM."
  | "Does the program itself get the signal to stop?"
  | "Entrypoint and stop signal"
  | "Every stop waits for the grace period and ends in SIGKILL."
  | "Exec form: the program is PID 1"
  | "No variables and no pipes in the line."
  | "PID 1 is a shell that passes no signal on: a stop takes the whole grace period."
  | "Shell form: /bin/sh is PID 1"
  | "Stop signal"
  | "Stops that end in SIGKILL, with files half written."
  | "The image of {0} starts it in exec form already."
  | "The image of {0} starts it in exec form already; {1} lets it end its work."
  | "What the base image says"
  | "{0} needs no shell in front of it, and ends its work on {1}."
  | "{0} needs no shell in front of it.";
