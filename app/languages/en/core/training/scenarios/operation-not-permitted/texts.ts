/** The texts of app/core/training/scenarios/operation-not-permitted, written by messages.test.ts. */
export type Message =
  | "A program file can carry a capability, and the kernel refuses to run it where that is gone."
  | "Add NET_BIND_SERVICE with cap_add, and nothing else."
  | "Operation not permitted, before the first line"
  | "The file of caddy in this image carries a capability for low ports. The container has dropped every one."
  | "The program never ran: the message comes from exec. What does the kernel look at before it runs a file?";
