/** The texts of app/core/formats/kubelet, written by messages.test.ts. */
export type Message =
  | "Add these keys to the configuration file of the kubelet on each node that runs the plan; --config names it, often /var/lib/kubelet/config.yaml."
  | "kubelet.yaml says nothing of it here.";
