/** The texts of app/core/formats/auditd, written by messages.test.ts. */
export type Message =
  | "A rule of the audit cannot say a path with blanks or special characters; /var/lib/docker is watched."
  | "Audit rules";
