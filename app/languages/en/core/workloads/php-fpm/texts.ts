/** The texts of app/core/workloads/php-fpm, written by messages.test.ts. */
export type Message =
  | "As root without KILL the master cannot signal its workers: docker stop waits for its whole grace period."
  | "As root without SETGID and SETUID the master stays up while its workers end in a loop: the container runs, and nothing answers."
  | "As user 33 it says that the \"user\" and \"group\" directives are ignored; the notices are harmless."
  | "PHP behind a web server."
  | "The web server reaches it as php:9000 and names the script below /app, such as /app/index.php."
  | "Whoever reaches port 9000 can have any PHP code run, so it stays on an internal network; give it a second network where it calls services outside."
  | "Without a writable /tmp the opcode cache makes no lock file, and PHP-FPM does not start."
  | "the lock of the opcode cache, uploads and sessions";
