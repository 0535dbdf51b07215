/** The texts of app/core/training/scenarios/settings-of-the-daemon, written by messages.test.ts. */
export type Message =
  | "A good default for every container that says nothing."
  | "Containers go on running while the daemon is replaced. That is a convenience, and safe."
  | "Containers on docker0 do not reach each other: as it should be."
  | "Every container that names no filter of its own has none."
  | "Images come without a check of who sent them: whoever stands in between puts in what he likes."
  | "Look for what is open to the network, what is not checked, and what was switched off."
  | "Root inside is nobody outside: one of the strongest settings there are."
  | "The daemon’s own file decides who may give orders, and what a container may do that says nothing."
  | "The engine then writes no rule: networks are no longer kept apart, unless somebody writes those rules by hand."
  | "The settings of the engine itself"
  | "There are four: an address, a registry, a filter and the firewall."
  | "This file speaks for every container of the machine. Who may give it orders?"
  | "Without TLS everybody who reaches that port is root of the host.";
