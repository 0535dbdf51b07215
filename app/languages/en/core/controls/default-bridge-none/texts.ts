/** The texts of app/core/controls/default-bridge-none, written by messages.test.ts. */
export type Message =
  | "Containers that meet only because nobody chose a network for them."
  | "Containers without a network of their own meet on docker0."
  | "No, remove it"
  | "Should the engine have docker0 at all?"
  | "The default bridge"
  | "Without a network a container has none, and RUN steps of docker build neither."
  | "Yes"
  | "docker build reaches package mirrors through it; without traffic between its members it does little harm.";
