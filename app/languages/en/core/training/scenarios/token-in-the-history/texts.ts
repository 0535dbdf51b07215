/** The texts of app/core/training/scenarios/token-in-the-history, written by messages.test.ts. */
export type Message =
  | "The token in the history"
  | "The value of an ARG stands in the history of the image. A line .env in .dockerignore means the top directory only."
  | "Two ways lead out of this build: what it is told, and what it copies."
  | "Use RUN --mount=type=secret,id=npm_token,env=npm_token instead of ARG, and write `**/.env*` and the names of key files into .dockerignore."
  | "What a build is given, an image can keep: a secret goes in by a mount, a file stays out by a pattern.";
