/** The texts of app/core/standards/anssi-ft-082, written by messages.test.ts. */
export type Message =
  | "A network of its own for each connection"
  | "A place for data that may be lost"
  | "A place for data that stays or is shared"
  | "A read-only root filesystem, and a limit of what is written"
  | "A user namespace of its own, and no new ones inside"
  | "Control groups of its own"
  | "Few devices of the host, with few rights"
  | "Few sensitive files and directories"
  | "Logs leave the container"
  | "Memory and swap have a limit"
  | "No capabilities"
  | "Not the bridge docker0"
  | "Not the host’s network"
  | "PID, IPC and UTS namespaces of its own"
  | "Processors have a limit"
  | "Recommendations R1 to R16, as two public lists of them agree"
  | "The host’s sensitive file systems stay apart";
