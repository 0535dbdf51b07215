/** The texts of app/core/training/scenarios/office-server, written by messages.test.ts. */
export type Message =
  | "Go through the commands one by one and ask first what each shares with the host."
  | "The office server"
  | "Then a user, --read-only with a tmpfs for each written path, --cap-drop ALL and limits for all three, and a second, internal network for php and db."
  | "Three commands of a script can be judged one by one: what does each share, who is it, what may it use up?";
