/** The texts of app/core/attacks/exec-as-root, written by messages.test.ts. */
export type Message =
  | "A plan with a user other than root keeps everybody from being root"
  | "A read-only root filesystem is enough"
  | "Enter the container as root"
  | "It is root without capabilities on a read-only root filesystem: it reads root’s own files and changes none."
  | "It is root, owns the files of the image, and the root filesystem is writable."
  | "It may mount, and makes the root filesystem writable again."
  | "It rewrites nothing, but with {0} reads files of every user."
  | "It still owns the files of the image and rewrites the application, unless the root filesystem is read-only."
  | "No new privileges does too, where the plan’s user is not root: the new process begins without any. A read-only root filesystem holds the rest."
  | "Nothing is rewritten, and with the default capabilities the files of every user are read."
  | "Only dropping capabilities takes them from such a root"
  | "The user is where processes start; docker exec chooses another one."
  | "Without capabilities such a root is harmless"
  | "docker exec --user 0 starts another process in the container, as root whatever user the plan names. With --privileged it asks for every capability too: who may drive the engine is bound by little.";
