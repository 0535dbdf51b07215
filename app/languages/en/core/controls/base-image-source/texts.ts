/** The texts of app/core/controls/base-image-source, written by messages.test.ts. */
export type Message =
  | "A mirror or registry of your own"
  | "Building on images that your registry did not let in."
  | "Copies by others that stand between the publisher and you."
  | "Nothing is known here of who publishes {0}; look at its source and at how often it is rebuilt."
  | "Registry"
  | "Somebody runs it, and it must fetch fixes in time."
  | "Source of the base image"
  | "Such as registry.example.com/hub."
  | "The publisher of the base of {0} is known; a mirror adds control, if you run one."
  | "The publisher's registry"
  | "Where does the base image come from?"
  | "You run a registry, so what enters can be decided there.";
