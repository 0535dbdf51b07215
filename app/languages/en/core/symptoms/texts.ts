/** The texts of app/core/symptoms, written by messages.test.ts. */
export type Message =
  | "Answers that contradict each other";
