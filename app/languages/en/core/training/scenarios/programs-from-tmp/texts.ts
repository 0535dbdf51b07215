/** The texts of app/core/training/scenarios/programs-from-tmp, written by messages.test.ts. */
export type Message =
  | "A program that was not in the image"
  | "A read-only root is worth what its writable places do not run."
  | "One attack writes a program and starts it; the other only prints. Where does the first one write?"
  | "Take exec away from the tmpfs, and set max-size and max-file for the log."
  | "The root is read-only, so it is the tmpfs. Which word of its line lets programs run? And what bounds the log?";
