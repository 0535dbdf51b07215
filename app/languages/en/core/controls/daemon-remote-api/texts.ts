/** The texts of app/core/controls/daemon-remote-api, written by messages.test.ts. */
export type Message =
  | "Authorization plugins"
  | "Clients without a certificate."
  | "DOCKER_HOST=ssh://user@host reaches the engine without a port of its own."
  | "Driving the engine from the network."
  | "Every certificate is root of the host; keys must be kept and renewed."
  | "From the network, with client certificates"
  | "From the network, without any check"
  | "From this machine, or over SSH"
  | "From where can the engine be driven?"
  | "Listens on"
  | "One address with tcp:// is expected."
  | "Root of the host for everybody who reaches the port."
  | "The API listens on the network without asking who calls: that is root of the host for everybody."
  | "The API listens on the network; whoever holds a client certificate is root of the host."
  | "The daemon's API"
  | "fd:// and tcp://10.0.0.5:2376, for instance."
  | "tcp:// is the network.";
