/** The texts of app/core/training/scenarios/no-shell-in-the-image, written by messages.test.ts. */
export type Message =
  | "A line without brackets is handed to /bin/sh -c. The base image holds a program and its certificates, and no shell."
  | "The shell form of ENTRYPOINT needs a shell, and the best images have none."
  | "There is no shell in here"
  | "Which program could not be started? It is not yours."
  | "Write the exec form: ENTRYPOINT [\"/app/app\"].";
