/** The texts of app/core/training/scenarios/a-prototype-went-live, written by messages.test.ts. */
export type Message =
  | "A prototype went live"
  | "An image, a container and a network each have their own walls: a hole in one is not closed in another."
  | "RUN --mount=type=secret, patterns with `**/`, a user, read_only, no-new-privileges and mem_limit for app; two networks, no port for cache, back internal."
  | "The Dockerfile gets a token by ARG and copies too much; app runs as root without limits; the cache is published and all stand on one network."
  | "Three files, three sorts of holes: what the image holds, what the container may do, whom it meets.";
