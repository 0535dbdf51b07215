/** The texts of app/core/controls/secret-scan, written by messages.test.ts. */
export type Message =
  | "A key that is committed by mistake stays unseen."
  | "Does not read the history of the repository."
  | "Keys in the files of the image."
  | "Keys in the repository and its history that others find first."
  | "Nothing"
  | "Secret scan"
  | "Test data looks like keys."
  | "The repository around {0} has a history, which this reads as well."
  | "The same; it can try whether a key still works."
  | "Trivy"
  | "Trying sends the key to its service."
  | "What finds a key that was committed by mistake?"
  | "{0} needs secrets, and files of secrets are committed by mistake sooner or later.";
