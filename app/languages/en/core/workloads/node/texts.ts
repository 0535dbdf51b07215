/** The texts of app/core/workloads/node, written by messages.test.ts. */
export type Message =
  | "A server with packages from npm."
  | "As PID 1, node has no handler for SIGTERM: a stop waits ten seconds and kills it, unless an init runs in front of it."
  | "Node has seven threads at rest; each worker thread adds one."
  | "Node.js service"
  | "The server needs no writable path; /tmp is for packages that use os.tmpdir()."
  | "what packages put into os.tmpdir(), such as uploads";
