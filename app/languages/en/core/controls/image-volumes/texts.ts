/** The texts of app/core/controls/image-volumes, written by messages.test.ts. */
export type Message =
  | "An anonymous volume that stays writable under a read-only root."
  | "Directories"
  | "None"
  | "One that was overlooked stays writable and leaves volumes behind."
  | "The image of {0} declares no VOLUME."
  | "The image of {0} declares {1}."
  | "These, each with a mount of yours"
  | "VOLUMEs of the image"
  | "Which directories does the image declare as VOLUME?"
  | "docker image inspect --format '{{.Config.Volumes}}' lists them"
  | "{0} becomes an anonymous volume, writable whatever the root filesystem is.";
