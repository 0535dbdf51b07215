/** The texts of app/core/training/scenarios/manifest-from-a-vendor, written by messages.test.ts. */
export type Message =
  | "A manifest from a vendor"
  | "A pod that shares with its node is a login on that node."
  | "Below this path lie the secrets and tokens of every pod on the node."
  | "Every device and capability of the node; nothing else in the manifest counts any more."
  | "Good: no token of the cluster in a pod that does not ask the API."
  | "Good: nothing can be left in the image’s files."
  | "Network, files, rights, user: one of each."
  | "Read hostNetwork, the volumes at the end, and the securityContext of both containers."
  | "Room for temporary files that ends with the pod and has a limit."
  | "Root in the container is root on the node for every file that they share."
  | "The pod listens on the node’s own addresses and reaches what listens there on 127.0.0.1."
  | "Which lines connect the pod with the machine that it stands on?";
