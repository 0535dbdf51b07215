/** The texts of app/core/workloads/caddy, written by messages.test.ts. */
export type Message =
  | "A web server with automatic TLS."
  | "Certificates and keys are kept below /data; without a volume there, each new container asks the certificate authority again."
  | "Fetching certificates needs a way out and ports 80 and 443; publish 443 as well where it serves HTTPS."
  | "Its control port 2019 listens inside the container only; \"admin off\" in the Caddyfile closes it."
  | "The image gives its program the file capability NET_BIND_SERVICE. Without it in the bounding set the kernel refuses to run it: \"exec /usr/bin/caddy: operation not permitted\"."
  | "The official image for Linux exists on Alpine only. Its musl libc is nothing to Caddy, which is a static Go program."
  | "With no-new-privileges the program never gets that capability, and needs none: Docker lets every user bind low ports."
  | "the configuration in force, saved at each change";
