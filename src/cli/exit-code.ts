import { isPart, isUntrusted, nothingJudged } from "../model/judged.ts";
import type { Answer, Report, Severity } from "../model/index.ts";

/** What a command ends with: 0 nothing to report, 1 findings, 2 the run cannot be trusted. */
export type ExitCode = 0 | 1 | 2;

/** From which verdict on an audit ends with 1. */
export const FAIL_ON = ["error", "warning", "unknown", "never"] as const;
export type FailOn = (typeof FAIL_ON)[number];

/** From which severity on new failures end a comparison with 1. */
export const DIFF_FAIL_ON = ["error", "warning", "never"] as const;

/** The end of an audit. One that judged nothing cannot be trusted: whoever waits for it takes 0 for a pass. The format of the output plays no part. */
export function exitCodeOf(report: Report, failOn: FailOn): ExitCode {
  const { problems, summary, answers, environment } = report;
  // A part of an environment answers for what was found in it, and for no item.
  const asked = isPart(report) ? [] : answers;
  if (problems.some((problem) => isUntrusted(problem, report))) return 2;
  // That nothing changed is no fault of a change.
  if (nothingJudged(report) && environment.since === undefined) return 2;
  if (failOn === "never") return 0;
  if (failOn === "unknown" && (summary.unknown > 0 || asked.some(({ verdict }) => verdict === "unknown"))) return 1;
  if (asked.some(isRefused)) return 1;
  const counted: readonly Severity[] = failOn === "error" ? ["error"] : ["error", "warning"];
  return counted.some((severity) => summary.failures[severity] > (summary.known?.[severity] ?? 0)) ? 1 : 0;
}

/** Whether a person answered an item with no, which no severity lowers. */
function isRefused({ verdict, signOff }: Answer): boolean {
  return verdict === "fail" && signOff?.answer === "no" && !signOff.stale;
}

/** The end of several audits: one that cannot be trusted counts most. */
export function worst(codes: readonly ExitCode[]): ExitCode {
  if (codes.includes(2)) return 2;
  return codes.includes(1) ? 1 : 0;
}
