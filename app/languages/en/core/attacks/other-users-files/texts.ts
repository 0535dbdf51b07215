/** The texts of app/core/attacks/other-users-files, written by messages.test.ts. */
export type Message =
  | "A user other than root cannot read them"
  | "Dropping DAC_OVERRIDE makes root obey file modes"
  | "It does, and root then changes its uid to the owner’s: SETUID reads the file as well."
  | "It keeps a process from gaining privileges; root has them from the start."
  | "No new privileges binds root"
  | "Read files of another user"
  | "Root has no capability that overrides file modes or changes owners."
  | "Root with the engine’s default capabilities is not bound by file modes, or becomes the owner and is not either."
  | "Root with {0} reads every file of the container."
  | "So it is; the capabilities stay in reach of whoever becomes root through a set-uid file."
  | "The process is not root, so file modes bind it.";
