/** The texts of app/core/workloads/other, written by messages.test.ts. */
export type Message =
  | "Any other program or image."
  | "It is started as /app/start, a file of your project; an init stands in front of it, because it may not handle signals."
  | "Nothing is known about your program, so every answer starts at the strictest value; loosen what its own message names."
  | "Your program"
  | "temporary files of most programs";
