/** The texts of app/core/controls/sbom, written by messages.test.ts. */
export type Message =
  | "Attached at the build"
  | "Does the image carry a list of what is in it?"
  | "Guessing whether a new flaw concerns you."
  | "List of parts (SBOM)"
  | "Needs a registry and a builder or image store that keeps attestations."
  | "None"
  | "When a flaw is published, nobody can look up which images contain the part."
  | "{0} brings parts of others, and their flaws are published under the names of the parts.";
