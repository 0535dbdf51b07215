/** The texts of app/core/workloads/haproxy, written by messages.test.ts. */
export type Message =
  | "A load balancer for HTTP and TCP."
  | "It starts one thread for each CPU, so a large machine needs a larger process limit."
  | "It writes to no path, unless the configuration names a stats socket, a PID file or a chroot; chroot needs SYS_CHROOT and root."
  | "The image has no configuration of its own; yours is haproxy.cfg in the project’s directory."
  | "User 99 binds port 80 without a capability, because Docker lets every user of a container bind low ports."
  | "Without maxconn it takes as many connections as the limit of open files allows, and sets memory aside for them.";
