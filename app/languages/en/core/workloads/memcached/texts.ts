/** The texts of app/core/workloads/memcached, written by messages.test.ts. */
export type Message =
  | "A cache that keeps nothing."
  | "It asks for no password: whoever reaches the port reads and changes everything, so it stays on an internal network."
  | "It fills 64 MiB with items unless -m says otherwise; keep -m well below the memory limit, or a full cache ends as an out-of-memory kill."
  | "It sets its own limit of open files to the number of connections, 1024 unless -c says otherwise."
  | "It writes to no path at all, so a read-only root costs nothing."
  | "Started as root it does not start without -u, and with -u it needs SETGID and SETUID."
  | "The image holds no client, so there is no health check; the restart policy covers a process that ends, not one that hangs.";
