/** The texts of app/core/controls/oom-score, written by messages.test.ts. */
export type Message =
  | "1 to 1000, such as 500"
  | "As the kernel sees fit"
  | "At its memory limit it hangs instead of being killed."
  | "From 1 to 1000."
  | "It can take the memory of the host and is never killed for it."
  | "Later"
  | "More important programs being killed instead."
  | "Never"
  | "Points down"
  | "Points up"
  | "Programs of the host are killed before it."
  | "Programs of the host are killed in its place; it needs CAP_SYS_RESOURCE."
  | "Sooner, it is expendable"
  | "When the host runs out of memory, is this service killed first or last?"
  | "Who is killed first"
  | "Without a memory limit the host can come to a stop."
  | "{0} has a memory limit of its own, so the host rarely has to choose.";
