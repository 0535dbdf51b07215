/** The texts of app/core/training/scenarios/the-program-is-gone, written by messages.test.ts. */
export type Message =
  | "A tmpfs hides what the image has at its path: mount it on what is written, not on what is run."
  | "A tmpfs is empty. On /app it hides everything that the image has there."
  | "Mount it on /tmp instead, where the uploads are written, and leave /app as the image made it."
  | "The file was in the image yesterday. What stands in front of it today?"
  | "The program is gone";
