/** The texts of app/core/training/scenarios/database-on-the-street, written by messages.test.ts. */
export type Message =
  | "A database on the street"
  | "A published port needs an address, and most ports need not be published at all."
  | "Containers on one network reach each other by name, with no port published."
  | "Take the ports of db out. Where you need it from the host for a moment, publish it on 127.0.0.1."
  | "Who has to reach the database? Does that way lead through the host?";
