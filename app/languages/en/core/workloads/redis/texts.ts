/** The texts of app/core/workloads/redis, written by messages.test.ts. */
export type Message =
  | "Caches, sessions and queues."
  | "Set maxmemory below the memory limit; otherwise a full cache ends as an out-of-memory kill instead of an eviction."
  | "Ten thousand clients need more open files than the limit of 1024; below that Redis lowers maxclients by itself."
  | "The entrypoint drops root only if it has SETGID and SETUID; without them it goes on as root. With SETPCAP it empties its bounding set as well."
  | "Without a writable /data it starts, answers, and refuses writes after the first failed snapshot (MISCONF).";
