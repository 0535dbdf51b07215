/** The texts of app/core/controls/service-units, written by messages.test.ts. */
export type Message =
  | "A container that stays down after a reboot; starts are counted, ordered and logged like those of every other service."
  | "A second place in which the same thing is decided."
  | "The engine"
  | "The engine starts its containers by itself; units are for hosts where everything else is one."
  | "The files of the plan have a fixed place on the host."
  | "Units of systemd"
  | "Who starts the containers, and starts them again?"
  | "systemd, with a unit for each service";
