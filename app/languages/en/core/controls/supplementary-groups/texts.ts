/** The texts of app/core/controls/supplementary-groups, written by messages.test.ts. */
export type Message =
  | "A number works without an entry in the image."
  | "Does the program need files of another group?"
  | "Everything that these groups may open is open to the program."
  | "Files of group root are open to the program."
  | "Groups"
  | "Members of the group docker drive the engine, which is root of the host."
  | "No"
  | "Reading and writing what belongs to other groups."
  | "Supplementary groups"
  | "With an engine's socket in the container its group is the key to it, and so to the host."
  | "Yes"
  | "{0} opens no files of other groups.";
