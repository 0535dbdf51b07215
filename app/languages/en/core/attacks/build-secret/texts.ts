/** The texts of app/core/attacks/build-secret, written by messages.test.ts. */
export type Message =
  | "A build in stages leaves the argument behind"
  | "No image is built here."
  | "No step of the build reads the argument."
  | "Read a build argument in the image’s history"
  | "Seen so on Engine 20.10: the final image holds nothing of it. But provenance of mode max records build arguments (BuildKit’s documentation, not run here), and so do the logs of many CI systems."
  | "The build argument {0} belongs to an earlier stage, which the final image leaves behind."
  | "The build argument {0} belongs to an earlier stage; the image is clean of it, but provenance of mode max records it."
  | "The build argument {0} stands in the history, which docker history --no-trunc prints."
  | "The build is given no secret."
  | "The intruder has nothing but the image. What was given as a build argument stands in its history in clear, for everybody who can pull it."
  | "The secret is mounted for the step that reads it, and stays in no layer.";
