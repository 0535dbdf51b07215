/** The texts of app/core/attacks/log-flood, written by messages.test.ts. */
export type Message =
  | "A number of files bounds the log"
  | "A read-only container writes nothing to the disk"
  | "Files turn over by size. With max-file and no max-size there is one file, and it grows without limit."
  | "Fill the disk of the host with log lines"
  | "Its log files turn over at a fixed size."
  | "Its log is one file on the host that grows without limit."
  | "Its log is written by the engine, outside of the container."
  | "Lines go to {0}, which has limits of its own that this plan does not set."
  | "Nothing is logged."
  | "The driver local keeps a few files of a fixed size."
  | "Whatever the program prints is kept on the host. The driver json-file keeps all of it, so a loop that prints, or requests that make it print, fill the disk for everybody.";
