/** The texts of app/core/formats/quadlet, written by messages.test.ts. */
export type Message =
  | "Files that the plan names relative to the project, such as ./seccomp or ./conf, belong into that folder, too."
  | "Give the image another tag."
  | "Name a slice, such as app.slice."
  | "Quadlet container"
  | "Quadlet takes an image whose name ends so for another unit, and refuses this one."
  | "systemd places its services in slices only.";
