/** The texts of app/core/controls/persistent-volumes, written by messages.test.ts. */
export type Message =
  | "A new volume is empty, or a copy of what the image has there."
  | "Data in the container layer, and host directories for the sake of data."
  | "Each path once: the engine refuses a duplicate mount point."
  | "Mounted at"
  | "Named volumes"
  | "No data is kept"
  | "Read-only"
  | "Volume"
  | "Volumes"
  | "Volumes for data"
  | "What is written to {0} is lost when the container is replaced."
  | "Where does data live that must outlast the container?"
  | "{0} keeps its data in {1}."
  | "{0} keeps no data of its own.";
