import type { Severity, Verdict, Waiver } from "../model/index.ts";

/** A waiver as it was declared: for a rule or for a whole item, for one subject or for all. */
export interface DeclaredWaiver extends Waiver {
  readonly rule?: string;
  readonly item?: string;
  readonly subject?: string;
}

/** What a waiver is matched against. */
export interface Waivable {
  readonly rule: string;
  readonly item: string;
  readonly subject: string;
  readonly severity: Severity;
  readonly verdict: Verdict;
}

/** How many days before its end a waiver starts to warn. */
export const WAIVER_WARNING_DAYS = 14;

/** The waiver that covers a failure, if one does; only failures are waived. Subjects match exactly. */
export function waiverFor({ rule, item, subject, verdict }: Waivable, waivers: readonly DeclaredWaiver[]): DeclaredWaiver | undefined {
  if (verdict !== "fail") return undefined;
  return waivers.find(
    (waiver) =>
      (waiver.rule === undefined || waiver.rule === rule) &&
      (waiver.item === undefined || waiver.item === item) &&
      (waiver.rule !== undefined || waiver.item !== undefined) &&
      (waiver.subject === undefined || waiver.subject === subject),
  );
}
