/** The texts of app/core/controls/dockerfile-lint, written by messages.test.ts. */
export type Message =
  | "A later edit of the Dockerfile is read by nobody but its author."
  | "Checks of BuildKit"
  | "Dockerfile lint"
  | "No rule on the user."
  | "Nothing"
  | "One more program."
  | "Secrets in ARG and ENV, ignored files, shell forms."
  | "Some rules are a matter of taste."
  | "The Dockerfile of {0} will be edited by hand, and a later edit may take back what was decided here."
  | "What either of the two does not look for."
  | "What reads the Dockerfile before it is built?"
  | "hadolint and build checks"
  | "root, unpinned bases, ADD, shell forms.";
