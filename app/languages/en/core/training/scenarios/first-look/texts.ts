/** The texts of app/core/training/scenarios/first-look, written by messages.test.ts. */
export type Message =
  | "A few lines give away the host; most of a file is harmless."
  | "A named volume holds the data and nothing else."
  | "Every capability, every device, no filter: whoever takes over the web server has the machine."
  | "Everybody who may run docker inspect, and every process in the container, reads it. It is in the repository as well."
  | "Look at rights, at directories of the host, at what listens, and at what is written down."
  | "One file of the project, read-only: nothing of the host is in reach."
  | "Read it as somebody who has just taken over the web server: what is within reach?"
  | "The configuration of the host, writable, inside the container that the internet talks to."
  | "The wiki that came with the office"
  | "There are four: one right, one directory, one port, one word that should not be in a file."
  | "With 127.0.0.1 in front, only the host itself gets in."
  | "Without an address it opens on every interface of the host, past the rules that ufw writes. Only the web server needs it.";
