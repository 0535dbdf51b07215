/** The texts of app/core/controls/engine-version, written by messages.test.ts. */
export type Message =
  | "A major version, such as 28."
  | "An update restarts the daemon."
  | "Major version"
  | "Some answers work only from a certain version on."
  | "The current one"
  | "This major version"
  | "Version of the engine"
  | "Ways out of the container that are known."
  | "Which Docker Engine runs this?"
  | "With Engine {0}, a port on 127.0.0.1 can be reached from the same network segment."
  | "docker version prints it: 28 of 28.5.1."
  | "{0} shares the kernel and the runtime with the host; their fixes come with the engine and the system.";
