/** The texts of app/core/attacks/dropped-binary, written by messages.test.ts. */
export type Message =
  | "A read-only root filesystem and a noexec tmpfs leave nothing to run from"
  | "A read-only root filesystem keeps foreign programs from running"
  | "A tmpfs of the plan lets programs run."
  | "A tmpfs on /tmp is noexec, so nothing dropped can run"
  | "Every directory that it may write to is noexec. Scripts of an interpreter in the image still run."
  | "Malware writes a program into a directory that anybody may write to, and starts it."
  | "Not from /tmp; /var/tmp and every other writable directory of the image still run programs."
  | "Only from where its data lies: {0}."
  | "Root still writes to /dev, a tmpfs of the engine’s own that lets programs run, even without capabilities."
  | "Root writes to /dev, a tmpfs of the engine’s that lets programs run."
  | "Run a binary that was dropped"
  | "Running a program needs neither."
  | "The /dev/shm of the host lets programs run."
  | "The root filesystem is writable, and programs run from it."
  | "With exec on a tmpfs they run from there. The engine’s default is noexec."
  | "Without root and capabilities nothing foreign runs";
