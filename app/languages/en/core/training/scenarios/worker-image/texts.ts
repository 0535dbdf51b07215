/** The texts of app/core/training/scenarios/worker-image, written by messages.test.ts. */
export type Message =
  | "A login server inside a container: docker exec does that, and asks the engine who may."
  | "A password that stands in the file and in the history of the image."
  | "A user with fixed numbers is what you want."
  | "In the image, so everybody who can pull it reads it without running anything."
  | "Look at the packages, at passwords in two places, and at a port that is no port of a worker."
  | "Modes, users and tools of an image decide what an intruder can do in it."
  | "No cache, and the versions stand in the file."
  | "Numeric, and the last one: the program does not start as root."
  | "The image of a worker"
  | "The program runs as its own user. What in this image helps that user to become root?"
  | "There are four: sudo, chpasswd, port 22, and a variable.";
