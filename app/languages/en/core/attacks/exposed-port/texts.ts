/** The texts of app/core/attacks/exposed-port, written by messages.test.ts. */
export type Message =
  | "127.0.0.1 is private"
  | "A port that is published on an internal network stays closed."
  | "Connect from another machine"
  | "It listens in the network of the host, on every address that it chooses."
  | "No port is published."
  | "Since Engine 28. Before, a machine on the same segment that sets a route to the container’s address gets in, as the packet never meets 127.0.0.1."
  | "The container has no network."
  | "The daemon’s default address covers every published port"
  | "The intruder is outside. A port that is published without an address opens on every interface of the host, past the INPUT chain of the firewall, where ufw and firewalld write their rules; those for containers belong in DOCKER-USER."
  | "The setting \"ip\" holds on docker0 only. On a network of its own a port without an address opens everywhere, unless the network has the option host_binding_ipv4."
  | "{0} is open to other machines, past the INPUT chain of the host’s firewall."
  | "{0} is published on the loopback address of the host."
  | "{0} is published on the loopback address; before Engine 28 a machine on the same segment that sets a route to the container still gets in.";
