/** The texts of app/., written by messages.test.ts. */
export type Message =
  | "Bring what you have"
  | "Compare"
  | "Evidence"
  | "Hull"
  | "Ironhull: harden a container, line by line"
  | "Ladder"
  | "Loading the plan…"
  | "Review"
  | "Saved plans"
  | "Skip to the content"
  | "Symptoms"
  | "Team"
  | "The files"
  | "The list of saved plans"
  | "This page"
  | "This part"
  | "Training room";
