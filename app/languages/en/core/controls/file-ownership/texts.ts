/** The texts of app/core/controls/file-ownership, written by messages.test.ts. */
export type Message =
  | "A new volume takes owner and mode from here."
  | "Code that runs can change itself."
  | "Directories of the program"
  | "Directory"
  | "Every directory that the program writes to must be named."
  | "Mode"
  | "Owner of the files"
  | "Rewriting the program in order to stay."
  | "The program owns everything"
  | "The program owns its code on a writable file system, so whoever gets in can rewrite it."
  | "Who owns the program, and where may it write?"
  | "root owns the code; named directories belong to the program"
  | "{0} A tmpfs of a Swarm takes its mode from the image: {1}."
  | "{0} keeps data in {1} and only reads its code."
  | "{0} only reads its code."
  | "{0} only reads its code; the image makes its data directory itself.";
