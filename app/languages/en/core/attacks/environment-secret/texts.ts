/** The texts of app/core/attacks/environment-secret, written by messages.test.ts. */
export type Message =
  | "A connection string is no password"
  | "Each container inherits the environment of its image, and everybody who has the image reads it without running anything."
  | "It holds one, and whoever reads the variable can connect with it."
  | "No variable looks like a secret."
  | "Read a password in the environment"
  | "Set in the image, the container’s settings are clean of it"
  | "The environment holds {0}, in sight of every process and of docker inspect."
  | "The environment of the first process is inherited by all others, is printed in crash reports, stands in /proc/1/environ and in docker inspect. What is told here goes by the names and values: PASSWORD, TOKEN, ACCESS_KEY and the like at the end of a name, an address with a password, a private key."
  | "The image holds {0}, in sight of every container and of everybody who has the image.";
