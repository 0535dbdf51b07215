/** The texts of app/core/training/scenarios/it-cannot-become-somebody-else, written by messages.test.ts. */
export type Message =
  | "A program that changes its user at the start needs rights for it; one that starts as that user needs none."
  | "It cannot become somebody else"
  | "It wanted to go from root to group 33, and without SETGID root may not. There are two ways: give the right, or take away the need."
  | "Start it as that user at once: user: \"33:33\"."
  | "What does the log say the program wanted to do, and to which number?";
