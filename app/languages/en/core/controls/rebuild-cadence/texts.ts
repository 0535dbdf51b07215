/** The texts of app/core/controls/rebuild-cadence, written by messages.test.ts. */
export type Message =
  | "A month with known flaws."
  | "Bot that raises pinned versions"
  | "Builds and deployments every day."
  | "Builds must work without somebody at hand."
  | "Fixes of the base image reach you by chance."
  | "How do fixes of the base image reach what runs?"
  | "Published flaws that stay for more than a day."
  | "Published flaws that stay for more than a month."
  | "Published flaws that stay for more than a week."
  | "Rebuild and updates"
  | "Rebuilt every day"
  | "Rebuilt every month"
  | "Rebuilt every week"
  | "Renovate keeps tag and digest together."
  | "The base of {0} is pinned, so fixes arrive only by a bot and a rebuild."
  | "The rebuild takes the same pinned version again; nothing raises it."
  | "When somebody thinks of it";
