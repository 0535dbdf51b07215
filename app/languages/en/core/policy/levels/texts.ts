/** The texts of app/core/policy/levels, written by messages.test.ts. */
export type Message =
  | "CIS Docker Benchmark 1.8.0, profile level 1: nothing that it asks for may be open"
  | "CIS Docker Benchmark 1.8.0, profiles level 1 and 2, and the Pod Security Standard restricted: nothing may be weakened"
  | "CIS Docker Benchmark 1.8.0: 2.1. A daemon with user namespaces does as well."
  | "CIS Docker Benchmark 1.8.0: 4.2, 5.28. Only a digest names one image."
  | "Essential"
  | "Every recommended plan keeps it from being open."
  | "Every recommended plan seals it."
  | "Recommended"
  | "Strict"
  | "What Ironhull recommends for every workload";
