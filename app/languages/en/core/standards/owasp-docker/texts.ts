/** The texts of app/core/standards/owasp-docker, written by messages.test.ts. */
export type Message =
  | "A daemon without root"
  | "A user without rights"
  | "Containers meet only those that they have to"
  | "File systems and volumes are read-only"
  | "Host and engine are kept current"
  | "Memory, processors, processes, files and restarts have limits"
  | "No privileges are gained inside"
  | "OWASP Docker Security Cheat Sheet"
  | "Only the capabilities that are needed"
  | "Published ports are no surprise to the firewall"
  | "Scanners run with every build"
  | "Secrets come as secrets"
  | "The daemon logs at level info"
  | "The engine’s socket is shared with nobody, not even with containers"
  | "The supply chain can be checked"
  | "seccomp, AppArmor or SELinux stay on";
