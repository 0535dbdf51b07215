/** The texts of app/core/attacks/host-processes, written by messages.test.ts. */
export type Message =
  | "A user other than root cannot do harm there"
  | "In the host’s PID namespace every process shows its arguments, and root sends signals to each of them."
  | "It ends no process of another user; arguments of every process, and the passwords in them, are in the open."
  | "It sees the host’s processes and their arguments, and can end none of root’s."
  | "It shares the host’s PID namespace and is root there."
  | "Look at the host’s processes and end them"
  | "The container has a PID namespace apart from the host’s."
  | "They are of the same uid, and a signal to one’s own uid needs no capability."
  | "Without capabilities root cannot end processes of the host";
