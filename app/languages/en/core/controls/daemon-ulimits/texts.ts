/** The texts of app/core/controls/daemon-ulimits, written by messages.test.ts. */
export type Message =
  | "A container that names no limit may write core dumps."
  | "A container that names no limit opens as many files as the engine's own limit allows."
  | "A database that needs more than 1024 open files raises its own limit, up to {0}."
  | "A program that needs more must raise its soft limit or be given its own."
  | "At most the hard limit."
  | "Containers that forgot their limits: file handles of the host, secrets in dumps."
  | "Core dump, hard"
  | "Core dump, soft"
  | "For core dumps"
  | "For open files"
  | "For open files and for core dumps"
  | "Limits of all containers"
  | "None"
  | "Which limits does a container get that names none?";
