/** The texts of app/core/controls/init, written by messages.test.ts. */
export type Message =
  | "A small init in front of the program"
  | "Dead children that fill the process limit, and a kill at every stop."
  | "Empty: 10 s, then it is killed"
  | "One more process, docker-init, from the host."
  | "PID 1 and the end"
  | "The program, in any case"
  | "The program, unless the daemon says otherwise"
  | "Time to stop"
  | "Who is PID 1, and how long may it take to stop?"
  | "{0} as PID 1 ignores the stop signal or leaves dead children, which count against the process limit."
  | "{0} as PID 1 ignores the stop signal or leaves dead children."
  | "{0} handles the stop signal and its children itself.";
