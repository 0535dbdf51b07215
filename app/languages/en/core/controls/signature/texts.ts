/** The texts of app/core/controls/signature, written by messages.test.ts. */
export type Message =
  | "How can anybody tell that an image is yours?"
  | "Images that somebody else pushed under your name, where somebody checks."
  | "Names of repository and workflow stand in a public log."
  | "None"
  | "Signature"
  | "The image of {0} travels through a registry, and this leaves no key to guard."
  | "The key must be kept, and replaced when it leaks."
  | "The same, without a public log."
  | "Whoever can push to the registry can put another image under your name."
  | "cosign, with a key"
  | "cosign, with the identity of the CI";
