/** The texts of app/core/reports, written by messages.test.ts. */
export type Message =
  | "An intruder gains: **{0}**. {1}"
  | "Breaks: {0}. {1}"
  | "Costs: {0}"
  | "Decision"
  | "Decision: {0}"
  | "Findings"
  | "Fix"
  | "Fix: {0}"
  | "Intruder gains"
  | "Line {0}, column {1}"
  | "Nothing is predicted to break."
  | "Service"
  | "Service: {0}"
  | "Severity"
  | "Severity: **{0}**."
  | "Where"
  | "Where: line {0}, column {1}";
