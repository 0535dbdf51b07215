/** The texts of app/core/controls/build-context, written by messages.test.ts. */
export type Message =
  | "Build context"
  | "COPY . . takes .env files, keys and the whole history into the image."
  | "Comes in"
  | "Every new source directory must be named."
  | "Everything enters"
  | "Files that nobody thought of."
  | "Keys, .env files and history that COPY . . would take along."
  | "Leave out what is named"
  | "Let in only what is named"
  | "New kinds of private files must be added."
  | "Stays out"
  | "Such as src/ or package*.json."
  | "The build of {0} copies a directory, which may hold keys and history beside the sources."
  | "The list does not leave out {0}."
  | "This lets in only what it names; choose that."
  | "What must never enter the build?"
  | "private keys";
