/** The texts of app/core/controls/image-scan, written by messages.test.ts. */
export type Message =
  | "A service with a database, not one command."
  | "Clair"
  | "Docker Scout"
  | "Grype, with an SBOM of Syft"
  | "Image scan"
  | "Images that ship with published flaws, or with secrets, unseen."
  | "It was compromised itself in March 2026: pin its action and image by hash."
  | "Needs a Docker account."
  | "Nobody learns when a flaw in the image is published."
  | "None"
  | "The same, from a list of parts that you keep."
  | "The same, inside a registry."
  | "The same, with advice on newer bases."
  | "Trivy"
  | "Two programs."
  | "Which scanner looks for known flaws before an image ships?"
  | "{0} has packages of a distribution or of its language; one command without account and service reads both.";
