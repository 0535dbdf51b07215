/** The texts of app/core/formats/dockerignore, written by messages.test.ts. */
export type Message =
  | "A plan cannot hold this pattern; it is kept as it is."
  | "It stands beside the Dockerfile of {0}; docker build reads it by itself."
  | "It stands beside the Dockerfile; docker build reads it by itself."
  | "With BuildKit, the step \"transferring context\" says how much is sent.";
