/** The texts of app/core/controls/multi-stage, written by messages.test.ts. */
export type Message =
  | "Build in one stage, run in another"
  | "Compilers and development packages stay in the image that runs."
  | "Compilers, development packages and history in production."
  | "Every file that the program needs must be copied on purpose."
  | "Is the program built in one image and run in another?"
  | "Multi-stage build"
  | "One stage for both"
  | "Whoever gets in finds the tools to build more."
  | "{0} needs its build tools only while it is built.";
