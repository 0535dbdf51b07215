/** The texts of app/core/attacks/cpu-hog, written by messages.test.ts. */
export type Message =
  | "A busy loop, such as a miner’s, takes whole cores from its neighbours."
  | "A container that is pinned to a processor is limited"
  | "CPU shares limit a container"
  | "It takes the processors {0} whole."
  | "Nothing limits the time on the processors."
  | "Take the processors of the host"
  | "The kernel throttles it at {0} processors."
  | "They are a weight between containers that all want the processor; an idle host is taken whole."
  | "To that processor, which it takes whole.";
