/** The texts of app/core/controls/registry-tls, written by messages.test.ts. */
export type Message =
  | "A private registry needs a certificate, and its authority's certificate on every host."
  | "From these"
  | "Host and port."
  | "May the engine pull from a registry that it cannot verify?"
  | "No"
  | "Reading your credentials, or replacing an image, on the way."
  | "Registries"
  | "Registries without TLS"
  | "The images of {0} come from registries with TLS."
  | "Whoever is on the path decides what you run."
  | "Whoever is on the path to {0} decides what runs here.";
