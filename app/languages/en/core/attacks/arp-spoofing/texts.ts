/** The texts of app/core/attacks/arp-spoofing, written by messages.test.ts. */
export type Message =
  | "An internal network is safe among its members"
  | "CAP_NET_RAW is dropped, so no raw packet can be sent."
  | "Internal means without a way out. On the bridge itself nothing changes."
  | "Nobody else stands on its networks."
  | "Root with CAP_NET_RAW can forge ARP replies {0}."
  | "Take over the address of a neighbour"
  | "That setting filters IP packets. ARP is below them, so the forged reply arrives all the same."
  | "The container has no network."
  | "The process is not root, so it holds no capability."
  | "With CAP_NET_RAW, which Docker grants by default, root in a container forges ARP replies: a neighbour on the same bridge then sends it what was meant for another one."
  | "Without traffic between containers they cannot harm each other"
  | "on docker0, where every container without a network stands"
  | "on every bridge of the host"
  | "on {0}, where {1} stands";
