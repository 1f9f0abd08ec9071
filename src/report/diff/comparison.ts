import type { Day } from "../../model/json-value.ts";
import type { Evidence, Severity, SubjectReport, Verdict } from "../../model/index.ts";
import type { ToolReport } from "../../model/report.ts";

/** What became of findings and items between two audits. */
export interface Comparison {
  /** The version of this schema. */
  readonly schemaVersion: 1;
  /** The program that compared. */
  readonly tool: ToolReport;
  /** The environments of either audit, those of the second first. */
  readonly environments: readonly EnvironmentComparison[];
}

/** What became of one environment. */
export interface EnvironmentComparison {
  /** Its name. */
  readonly name: string;
  /** The first audit; absent where it knows no such environment. */
  readonly before?: AuditReference;
  /** The second audit; absent where it knows no such environment. */
  readonly now?: AuditReference;
  /** Failures that were none. */
  readonly appeared: readonly Change[];
  /** Failures that are none any more: they pass, or what failed is gone. */
  readonly fixed: readonly Change[];
  /** Other verdicts than before, and failures of which something else is said. */
  readonly changed: readonly Change[];
  /** Items of the checklist that are answered otherwise. */
  readonly items: readonly ItemChange[];
}

/** An audit that was compared. */
export interface AuditReference {
  /** The day that it was made on, YYYY-MM-DD. */
  readonly today: Day;
  /** The version of the program that wrote it. */
  readonly version: string;
}

/** What became of subjects that one finding tells of. */
export interface Change {
  /** The rule's id. */
  readonly rule: string;
  /** The id of the item that it answers. */
  readonly item: string;
  /** How much a failure matters. */
  readonly severity: Severity;
  /** The verdict before; absent where there was nothing to judge. */
  readonly before?: Verdict;
  /** The verdict now; absent where there is nothing to judge. */
  readonly now?: Verdict;
  /** What was judged. */
  readonly subjects: readonly SubjectReport[];
  /** What is said of it now; of what is gone, what was said. */
  readonly text: string;
  /** Where to look. */
  readonly place?: Evidence;
}

/** An item that is answered otherwise. */
export interface ItemChange {
  /** Its id. */
  readonly item: string;
  /** What it asks for. */
  readonly title: string;
  /** The verdict before. */
  readonly before: Verdict;
  /** The verdict now. */
  readonly now: Verdict;
}
