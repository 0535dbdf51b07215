/** The texts of app/core/controls/runtime-secrets, written by messages.test.ts. */
export type Message =
  | "A path below /run/secrets; a file elsewhere is a bind mount."
  | "As files below /run/secrets"
  | "Each name once."
  | "File on the host"
  | "How do passwords and keys reach the program?"
  | "Mounted at"
  | "Name"
  | "No secret is needed"
  | "Secrets"
  | "Secrets at run time"
  | "Secrets in docker inspect, in /proc/1/environ, in child processes and in crash reports."
  | "The program must read a file; a plain bind mount is not encrypted on the host."
  | "{0} reads no secret by itself."
  | "{0} reads {1} from a file."
  | "{0} reads {1}, and no file gives it."
  | "{0} stands in the environment, which docker inspect shows.";
