/** The texts of app/core/training/scenarios/start-script, written by messages.test.ts. */
export type Message =
  | "A named volume: nothing of the host is in reach."
  | "A script that starts three containers"
  | "Each command is one container. Ask of each what it shares with the host."
  | "Every system call of the kernel is open to whatever runs in here."
  | "Files, processes, system calls, capabilities, the network: each is shared once too often."
  | "In long command lines the dangerous words are the short ones."
  | "One capability beside drop ALL, for a port below 1024: the smallest that there is."
  | "Published for this machine alone."
  | "Read-only is enough to read every key and password of the host, the shadow file included."
  | "Room to write that is small, empty at every start, and runs nothing."
  | "SYS_ADMIN may mount; with it a container comes close to a privileged one."
  | "The arguments and environments of every process of the machine are in reach, and root may end them."
  | "There are five: two in the first command, two in the second, one in the third."
  | "Without an address the port opens on every interface, past the rules of ufw and firewalld.";
