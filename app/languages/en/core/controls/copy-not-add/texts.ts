/** The texts of app/core/controls/copy-not-add, written by messages.test.ts. */
export type Message =
  | "ADD unpacks archives and fetches URLs; nobody sees that from the line."
  | "Archives are unpacked by a line of their own."
  | "COPY instead of ADD"
  | "Files that are fetched from elsewhere, and archives that unpack themselves."
  | "It unpacks local archives and fetches URLs without being asked twice."
  | "Which instruction brings your files into the image?"
  | "{0} only needs files of the build context, which COPY takes as they are.";
