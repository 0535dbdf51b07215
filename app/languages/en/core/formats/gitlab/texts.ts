/** The texts of app/core/formats/gitlab, written by messages.test.ts. */
export type Message =
  | "A line of your own writes the secrets of the builds into the directory secrets before make build."
  | "GitLab keeps schedules in the settings of the project, not in the file."
  | "It calls the Makefile; both belong into the repository, with verify.sh beside them."
  | "Make the schedule in the project, under Build, Pipeline schedules: {0}."
  | "Protect the default branch: whoever may change this file may push and sign."
  | "The registry is given by the protected variables REGISTRY, REGISTRY_USER and REGISTRY_PASSWORD."
  | "Under Build, Pipeline schedules: {0} on the default branch."
  | "cosign.pub belongs into the repository, cosign.key and its password into protected variables, COSIGN_PRIVATE_KEY and COSIGN_PASSWORD.";
