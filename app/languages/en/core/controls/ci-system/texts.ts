/** The texts of app/core/controls/ci-system, written by messages.test.ts. */
export type Message =
  | "A Makefile alone, called by hand or by any system"
  | "CI system"
  | "Changes that nobody checked, and keys on laptops that can push images."
  | "Checks that work on one system only."
  | "Every check of {0} can be called from the Makefile, and nobody can guess where its repository lies."
  | "GitHub Actions"
  | "GitLab CI"
  | "Its runner needs a privileged service to build; use one that runs nothing else."
  | "Nothing runs by itself; rebuilds need a line in cron."
  | "The same."
  | "What runs these checks on every change?"
  | "Whoever may change the workflow may push; protect the branch.";
