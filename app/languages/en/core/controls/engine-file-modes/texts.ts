/** The texts of app/core/controls/engine-file-modes, written by messages.test.ts. */
export type Message =
  | "A change after that is not seen; run the script again."
  | "A mode that was changed since stays until somebody looks."
  | "Are owners and modes of the engine’s own files checked?"
  | "As the packages install them"
  | "Files of the engine that somebody else may write to or read."
  | "Modes of the engine’s files"
  | "Nothing looks whether the engine’s files still have the owners and modes of their packages."
  | "Packages of the engine install these files with the right modes; a host that others have worked on wants the check."
  | "Yes, when the host is prepared";
