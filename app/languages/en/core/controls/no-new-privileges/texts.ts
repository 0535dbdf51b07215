/** The texts of app/core/controls/no-new-privileges, written by messages.test.ts. */
export type Message =
  | "A setuid file that reaches the container, by a volume for instance, gives root."
  | "A setuid program of the image, such as su, runs as root for whoever starts it."
  | "As the daemon is set"
  | "It undoes the default of the daemon."
  | "May a program that the process starts gain rights?"
  | "Never"
  | "No new privileges"
  | "Nothing holds unless the daemon says so."
  | "Setuid programs and file capabilities giving root to an intruder."
  | "Yes, whatever the daemon says"
  | "su, sudo and setuid helpers stop working."
  | "{0} starts no setuid program.";
