/** A flag's value that a plan cannot hold, and why. Thrown and caught inside this format only. */
export class Refused extends Error {}
