/** The texts of app/core/controls/provenance, written by messages.test.ts. */
export type Message =
  | "Build arguments are recorded, so they must hold no secret."
  | "Does the image say from which sources and how it was built?"
  | "Images from other sources or another builder, where somebody checks."
  | "Images of unknown base, time and repository."
  | "In full"
  | "In short"
  | "No build argument of {0} is a secret, so the whole record can be kept."
  | "Provenance"
  | "The builder's default"
  | "The record holds the build arguments of {0}, and they hold secrets."
  | "The record leaves out the steps of the build and their arguments."
  | "The steps and their arguments are not."
  | "What the image says of its making is up to the builder.";
