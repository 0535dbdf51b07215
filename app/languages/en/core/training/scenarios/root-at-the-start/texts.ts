/** The texts of app/core/training/scenarios/root-at-the-start, written by messages.test.ts. */
export type Message =
  | "A program that drops root by itself was root, and set-uid files bring it back."
  | "Root only at the start"
  | "Set user: \"33:33\" and no-new-privileges:true. Then the two added capabilities have nobody left to use them."
  | "The program works as www-data, which is uid 33 in this image. It can start as 33 at once."
  | "Two things are missing: who it starts as, and whether it can become more later.";
