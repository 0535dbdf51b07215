/** The texts of app/core/controls/userland-proxy, written by messages.test.ts. */
export type Message =
  | "Does the engine keep a proxy process for each published port?"
  | "Each published port keeps a docker-proxy process as root."
  | "No, the kernel forwards"
  | "One root process for each port, and the loss of the client address on its way."
  | "The kernel forwards the ports that the plan publishes without a helper."
  | "The kernel must be able to send a packet back to the bridge it came from."
  | "Userland proxy"
  | "Yes";
