/** The texts of app/core/formats/systemd, written by messages.test.ts. */
export type Message =
  | "systemd unit";
