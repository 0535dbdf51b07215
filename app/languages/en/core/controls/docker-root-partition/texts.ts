/** The texts of app/core/controls/docker-root-partition, written by messages.test.ts. */
export type Message =
  | "A file system for the engine"
  | "A full container layer, log or volume that stops the whole host."
  | "An absolute path is needed."
  | "Directory"
  | "Do images, containers and volumes stand on a file system of their own?"
  | "Existing images, containers and volumes must be moved; until then they seem gone."
  | "In this directory, on a file system of its own"
  | "It is often on the same disk as the system."
  | "Moving the directory hides what the engine already holds, so it is a step for the person who knows the disks."
  | "Unless /var/lib/docker is a mount of its own, containers can fill the disk that the system stands on."
  | "such as /srv/docker";
