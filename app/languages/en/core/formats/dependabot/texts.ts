/** The texts of app/core/formats/dependabot, written by messages.test.ts. */
export type Message =
  | "A version that the bot raises belongs into this plan too: paste the Dockerfile that it changed."
  | "It works on GitHub alone, and does not read the Makefile: raise the tools there by hand.";
