/** The keys of the inputs from which hours of downtime are computed. */
export const DOWNTIME_KEYS = [
  "incidents.observed",
  "incidents.repair",
  "response.detect",
  "response.coverage",
  "failover",
] as const;

/** The keys of the inputs that decide whether a promise is kept. */
export const PROMISE_KEYS = [...DOWNTIME_KEYS, "promise.availability", "service.hours"] as const;
