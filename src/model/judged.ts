import type { Report } from "./report.ts";

/** Whether a report says nothing of what it read: all of it is set aside, waived, or of no kind that a rule asks about. */
export function nothingJudged({ summary: { pass, fail, unknown } }: Pick<Report, "summary">): boolean {
  return pass + fail + unknown === 0;
}
