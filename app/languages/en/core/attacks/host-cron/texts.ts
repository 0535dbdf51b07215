/** The texts of app/core/attacks/host-cron, written by messages.test.ts. */
export type Message =
  | "A read-only mount holds against root"
  | "A user other than root cannot leave one"
  | "Leave a cron job for root of the host"
  | "No directory is mounted from which root of the host runs files."
  | "Not against a root that may mount: it makes the mount writable again."
  | "Root may mount, and makes the read-only mount writable again."
  | "Root of the container is root of the host when it writes a file, and cron asks for no more."
  | "Root writes to {0}."
  | "The directory belongs to root of the host, and the process is another user."
  | "The mode of the directory keeps it out, and nothing else does."
  | "The mount is read-only, and root may not change that."
  | "What root writes into the host’s cron, start-up or program directories is run outside of every container."
  | "Without capabilities root can do no harm there";
