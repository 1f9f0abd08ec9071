import type { ProblemReport, Report } from "./report.ts";

/** Whether a report tells of a part of its environment alone, so that it answers no item for all of it. */
export function isPart({ environment: { narrowed, since } }: Pick<Report, "environment">): boolean {
  return narrowed !== undefined || since !== undefined;
}

/** Whether a problem makes a run untrustworthy: what nobody could read, and what its program refuses, unless the baseline holds that. */
export function isUntrusted({ kind, path, line }: ProblemReport, { findings }: Pick<Report, "findings">): boolean {
  if (kind !== "refused") return kind === "unreadable";
  return !findings.some(({ known, evidence: [place] }) => known && place?.path === path && place.line === line);
}

/** Whether a report says nothing of what it read: all of it is set aside, waived, or of no kind that a rule asks about. */
export function nothingJudged({ summary: { pass, fail, unknown } }: Pick<Report, "summary">): boolean {
  return pass + fail + unknown === 0;
}
