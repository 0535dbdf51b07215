/** The texts of app/core/controls/masked-paths, written by messages.test.ts. */
export type Message =
  | "Do the sensitive parts of /proc and /sys stay hidden?"
  | "Kernel tables below /proc are readable and /proc/sys is mounted writable."
  | "Masked kernel paths"
  | "No, all of it is open"
  | "Reading kernel timers and keys, writing kernel settings below /proc/sys."
  | "Root inside reads and sets what belongs to the whole machine."
  | "Yes"
  | "{0} reads no kernel tables.";
