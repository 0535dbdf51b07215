/** The texts of app/core/attacks/kernel-settings, written by messages.test.ts. */
export type Message =
  | "A user other than root makes the masks superfluous"
  | "Change settings of the host’s kernel"
  | "It changes nothing, but reads what is otherwise masked, such as /proc/keys."
  | "Settings in /proc/sys hold for the whole host; core_pattern even names a program that the kernel starts as root."
  | "The engine keeps /proc/sys read-only and masks the telling files of /proc."
  | "The files belong to root, and an owner needs no capability."
  | "The settings belong to root of the host; files that are otherwise masked can be read."
  | "Without capabilities root cannot change settings of the kernel";
