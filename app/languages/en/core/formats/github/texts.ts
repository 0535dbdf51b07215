/** The texts of app/core/formats/github, written by messages.test.ts. */
export type Message =
  | "A step of your own writes the secrets of the builds into the directory secrets before make build."
  | "It calls the Makefile; both belong into the repository, with verify.sh beside them."
  | "Protect the branch main: whoever may change this file may push and sign."
  | "The registry is given by the variable REGISTRY and the secrets REGISTRY_USER and REGISTRY_PASSWORD."
  | "cosign.pub belongs into the repository, cosign.key and its password into the secrets COSIGN_PRIVATE_KEY and COSIGN_PASSWORD.";
