/** The texts of app/core/training/scenarios/a-copy-every-night, written by messages.test.ts. */
export type Message =
  | "A copy every night"
  | "Mount the one directory that is to be copied, such as /srv/shop, and nothing of the host system."
  | "Read-only keeps it from changing the host. What could it read, as uid 0?"
  | "Reading is enough: mount what is copied, not where it lies."
  | "The container has no network, no capability, no new privileges. What does it still have?";
