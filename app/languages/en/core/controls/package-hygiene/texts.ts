/** The texts of app/core/controls/package-hygiene, written by messages.test.ts. */
export type Message =
  | "A package that only came along as a recommendation must be named."
  | "A version after = is allowed."
  | "Flaws and tools of packages that are not there."
  | "More flaws, larger layers."
  | "No packages are added"
  | "Only the named ones, lists removed"
  | "Packages"
  | "Packages of the distribution"
  | "Recommended extras and package lists stay in the image."
  | "Recommended extras and stale package lists."
  | "The base image has all that {0} needs."
  | "What you named is enough without recommended extras."
  | "Which packages does the image add, and what do they leave behind?"
  | "With recommended extras and package lists"
  | "{0} is a second way in, with accounts and keys of its own; docker exec does the same.";
