/** The texts of app/core/formats/renovate, written by messages.test.ts. */
export type Message =
  | "A version that the bot raises belongs into this plan too: paste the Dockerfile that it changed."
  | "A version that was tampered with is mostly found within days"
  | "Tools of the Makefile";
