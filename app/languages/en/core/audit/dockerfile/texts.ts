/** The texts of app/core/audit/dockerfile, written by messages.test.ts. */
export type Message =
  | "A later step installs from what this one fetches; fetch and install in one step, and then clean up."
  | "How the step ends does not say whether another command may follow; change it by hand."
  | "Only the last {0} of a stage counts; this one does nothing."
  | "The command does not stand in the text as a shell reads it; change it by hand."
  | "What {0} downloads to work with stays in this layer."
  | "{0} asks before it installs, and nobody answers in a build."
  | "{0}: the version of today, and another one tomorrow.";
