import type { Report } from "./report.ts";

/** Whether a report tells of a part of its environment alone, so that it answers no item for all of it. */
export function isPart({ environment: { narrowed, since } }: Pick<Report, "environment">): boolean {
  return narrowed !== undefined || since !== undefined;
}

/** Whether a report says nothing of what it read: all of it is set aside, waived, or of no kind that a rule asks about. */
export function nothingJudged({ summary: { pass, fail, unknown } }: Pick<Report, "summary">): boolean {
  return pass + fail + unknown === 0;
}
