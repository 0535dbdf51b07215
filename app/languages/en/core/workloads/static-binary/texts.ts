/** The texts of app/core/workloads/static-binary, written by messages.test.ts. */
export type Message =
  | "An empty image (scratch) has no certificates, no time zones and no /tmp; the distroless one has."
  | "One program, nothing beside it."
  | "Static binary (Go, Rust)"
  | "The health check is the program itself: with the flag -healthcheck it asks its own port and exits with 0 or 1."
  | "Without a shell, docker exec and shell-form commands do not work in this image.";
