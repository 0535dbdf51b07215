/** The texts of app/core/attacks/rewrite-application, written by messages.test.ts. */
export type Message =
  | "A read-only root filesystem holds even against root"
  | "A user other than root cannot change the application"
  | "It can where COPY --chown has made the files its own."
  | "It does as long as root may not mount."
  | "Rewrite the application"
  | "Root may mount, and makes the root filesystem writable again."
  | "Root owns the files and the root filesystem is writable."
  | "Root owns the files of the image, and an owner needs no capability."
  | "Root without capabilities cannot change files"
  | "The application owns its own files."
  | "The files belong to root and the process is another user."
  | "The root filesystem is read-only."
  | "Whoever takes over a service changes the code or the pages that it serves to everybody else.";
