/** The texts of app/core/formats/podman, written by messages.test.ts. */
export type Message =
  | "A network of Podman has no address for ports."
  | "Containers on one network of Podman always reach each other."
  | "Each port that is published says its address by itself; here none is published without one."
  | "Names of base images without a registry need unqualified-search-registries = [\"docker.io\"] in /etc/containers/registries.conf."
  | "Podman gives a tmpfs to the user that the container starts as, or to root, and to nobody else."
  | "Podman has no daemon that starts a container again after a reboot."
  | "Podman has no recursive read-only bind: file systems mounted below it stay writable."
  | "Podman has no size for the writable layer of one container, only for all of its storage."
  | "Podman logs to journald or to one file with a largest size; it keeps no older files and sends nothing away."
  | "Podman refuses it on the unified control groups."
  | "The bind itself is read-only; bind what lies below it by itself."
  | "The size of one file is kept; journald has limits of its own."
  | "The units do so; podman-restart.service does, too.";
