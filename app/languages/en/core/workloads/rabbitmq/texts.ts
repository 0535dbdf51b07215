/** The texts of app/core/workloads/rabbitmq, written by messages.test.ts. */
export type Message =
  | "A message broker."
  | "Erlang starts threads for each CPU, so a large machine needs a larger process limit."
  | "The Alpine image is left out: its user has other numbers (100 and 101)."
  | "The health check opens a connection and no more. rabbitmq-diagnostics asks more, but starts a second Erlang machine each time: on a busy machine that took more than 20 s."
  | "The node is called rabbit@localhost, so its data is found again whatever the container’s host name is; a cluster needs other names."
  | "The user and the password are made at the first start only; later ones keep what the data holds."
  | "log files, besides the log on the console"
  | "rabbitmqctl starts a second Erlang machine as well; the process limit has room for it."
  | "temporary files of the command line tools";
