/** The texts of app/., written by messages.test.ts. */
export type Message =
  | "Bring what you have"
  | "Compare"
  | "Evidence"
  | "Hull"
  | "Ironhull: harden a container, line by line"
  | "Ladder"
  | "Review"
  | "Symptoms"
  | "Team"
  | "Training room";
