/** The texts of app/core/workloads/nginx, written by messages.test.ts. */
export type Message =
  | "As user 101, nginx warns that the \"user\" directive is ignored; the warning is harmless."
  | "It starts one worker process for each CPU, so a large machine needs a larger process limit."
  | "Static files or a reverse proxy."
  | "User 101 binds port 80 without a capability, because Docker lets every user of a container bind low ports."
  | "With a read-only root, the start scripts of the image leave the configuration as it is, IPv6 listening included."
  | "request bodies and proxied answers that do not fit in memory"
  | "the PID file nginx.pid";
