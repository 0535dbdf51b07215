/** The texts of app/core/training/scenarios/image-of-an-api, written by messages.test.ts. */
export type Message =
  | "A file of another server goes into the certificates of the image, with no check that it is the one that was meant."
  | "A pinned package, nothing recommended, lists gone in the same layer: as it should be."
  | "EXPOSE opens nothing. It is a note; docker run -p publishes."
  | "Exec form with an init: signals arrive, children are reaped."
  | "Files of root that the service may read and not change are what you want."
  | "It is the last USER of the file, so the service itself runs as root."
  | "It means another image after every release; nobody can say later what was shipped."
  | "Read it twice: once as somebody who has the finished image, once as somebody who owns one of the servers it downloads from."
  | "The image of the booking service"
  | "There are five: a tag, a build argument, two downloads that nobody checks, and a user."
  | "What differs from build to build? What does docker history show? As whom does the last line run?"
  | "Whatever a build step sees can stay in the image: keys, tools and root."
  | "Whatever that server answers today runs as root in your build, and a broken download counts as success."
  | "docker history shows the values of build arguments to whoever has the image.";
