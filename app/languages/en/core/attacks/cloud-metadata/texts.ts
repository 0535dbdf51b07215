/** The texts of app/core/attacks/cloud-metadata, written by messages.test.ts. */
export type Message =
  | "A container has an address of its own, so the cloud does not take it for the machine"
  | "A port is published for {0}, which needs a network with a way out; in a cloud the metadata service answers there, unless its hop limit is 1."
  | "Ask the cloud for the machine’s credentials"
  | "In most clouds 169.254.169.254 answers whoever asks from the machine, and hands out tokens of its role. A container asks through its bridge."
  | "Its networks are internal, so the address is out of reach."
  | "The container has no network."
  | "The engine rewrites the sender: the request leaves as one of the machine. A hop limit of 1 on the cloud’s side, or a rule in DOCKER-USER, stops it."
  | "The engine writes no firewall rules: whether the request leaves is up to yours."
  | "Through {0} it reaches 169.254.169.254, where a cloud answers.";
