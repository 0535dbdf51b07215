/** The texts of app/core/controls/live-restore, written by messages.test.ts. */
export type Message =
  | "A daemon with it does not join a Swarm; other nodes take the tasks over while one is updated."
  | "Containers outlive the daemon"
  | "Do containers go on while the daemon is restarted?"
  | "Every container stops when the daemon does, so updates wait."
  | "Every service going down with a crash or an update of the daemon."
  | "It does not go together with Swarm."
  | "No"
  | "Security updates of the engine then do not stop the services of the plan."
  | "Yes";
