/** The texts of app/ui/code, written by messages.test.ts. */
export type Message =
  | "False alarm"
  | "Missed"
  | "No difference."
  | "Right"
  | "Tab indents. Ctrl+M lets Tab leave the editor again."
  | "Tab leaves the editor."
  | "empty line"
  | "{0}, after"
  | "{0}, before"
  | "{0}, editable. Tab leaves it; Ctrl+M lets Tab indent.";
