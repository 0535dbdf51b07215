/** The texts of app/core/training/scenarios/shop-as-most-run-it, written by messages.test.ts. */
export type Message =
  | "A shop as most people run it"
  | "Begin with app: two of its lines each give away the host. The rest can wait until they are gone."
  | "Begin with what gives away the host, then data, then neighbours, then the machine."
  | "Then the database: its password, its port, its way out. Then users, new privileges and limits for all three."
  | "Two networks, front for web and app, back (internal) for app and db. A user, cap_drop ALL, no-new-privileges, mem_limit and pids_limit for each service.";
