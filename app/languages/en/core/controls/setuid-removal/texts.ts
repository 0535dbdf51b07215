/** The texts of app/core/controls/setuid-removal, written by messages.test.ts. */
export type Message =
  | "Keep them as the image has them"
  | "May programs in the image run as their owner instead of their caller?"
  | "Setuid and setgid files"
  | "Setuid files stay, and a flaw in one of them gives uid 0 in the container."
  | "Setuid files stay; only no-new-privileges keeps them from giving uid 0."
  | "Take the bits away"
  | "The way back to uid 0 through su, mount, passwd and their like."
  | "Those programs stop working for other users than root."
  | "the base"
  | "{0} needs none of the setuid programs that {1} brings.";
