/** The texts of app/core/controls/experimental, written by messages.test.ts. */
export type Message =
  | "Code of the daemon that few people have looked at."
  | "Does the daemon offer features that are not finished?"
  | "Experimental features"
  | "Features may change or go with any release."
  | "No"
  | "Nothing in the plan needs an experimental feature."
  | "The daemon runs code that is not finished."
  | "Yes";
