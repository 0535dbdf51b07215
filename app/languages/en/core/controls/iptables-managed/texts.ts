/** The texts of app/core/controls/iptables-managed, written by messages.test.ts. */
export type Message =
  | "Does the engine write its own firewall rules?"
  | "Firewall rules of the engine"
  | "Isolation, published ports and the way out are yours to build."
  | "No, I write all of them"
  | "Nothing keeps the networks apart unless you wrote the rules yourself."
  | "Published ports are decided before the INPUT chain; own rules belong in DOCKER-USER."
  | "The networks of the plan are kept apart by these rules."
  | "Traffic between networks, and to ports that are not published."
  | "Yes";
