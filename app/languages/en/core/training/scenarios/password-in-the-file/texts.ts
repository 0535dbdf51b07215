/** The texts of app/core/training/scenarios/password-in-the-file, written by messages.test.ts. */
export type Message =
  | "A secret is a file that one process reads, not a variable that everything inherits."
  | "Set POSTGRES_PASSWORD_FILE to /run/secrets/postgres-password, and declare that secret with a file below ./secrets."
  | "The image reads the password from a file as well: the variable has the same name with _FILE behind it."
  | "The password in the file"
  | "Who can see the value, without breaking into the database?";
