/** A rule says pass, fail or unknown; not-applicable and waived are said by the engine alone. */
export type Verdict = "pass" | "fail" | "unknown" | "not-applicable" | "waived";

/** What a rule may say. */
export type Judged = "pass" | "fail" | "unknown";

/** How much a failure matters: errors lose service or data, warnings cost sleep, infos are for reading. */
export type Severity = "error" | "warning" | "info";

export const SEVERITIES = ["error", "warning", "info"] as const satisfies readonly Severity[];

/** What a failure leads to when nobody acts: service is lost, data is lost, others get in, money is lost, somebody is kept busy. */
export type Harm = "outage" | "data loss" | "exposure" | "money" | "toil";
