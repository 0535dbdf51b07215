/** The texts of app/core/formats/containerd, written by messages.test.ts. */
export type Message =
  | "On each node that runs the plan; CRI-O takes the same file below crio.service.d."
  | "containerd limits";
