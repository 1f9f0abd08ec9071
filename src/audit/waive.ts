import { daysBetween } from "../model/day.ts";
import type { Finding, Verdict, Waiver } from "../model/index.ts";

/** A waiver as it was declared: for a rule or for a whole item, for one subject or for all. */
export interface DeclaredWaiver extends Waiver {
  readonly rule?: string;
  readonly item?: string;
  readonly subject?: string;
}

/** What a waiver is matched against: one subject, also of a finding that has several. */
export interface Waivable {
  readonly rule: string;
  readonly item: string;
  readonly subject: string;
  readonly verdict: Verdict;
}

/** What a team should know of its waivers: those that end soon, and those that waive nothing any more. */
export function waiverNotices(
  waivers: readonly DeclaredWaiver[],
  findings: readonly Finding[],
  today: string,
): readonly string[] {
  const waivables = findings.flatMap(({ rule, item, verdict, subjects }) =>
    subjects.map(({ address }) => ({ rule, item, verdict, subject: address })),
  );
  return waivers.flatMap((waiver) => {
    const name = [waiver.rule, waiver.item, waiver.subject].filter((part) => part !== undefined).join(" ");
    if (!waivables.some((waivable) => covers(waiver, waivable)))
      return [`The waiver of ${name} by ${waiver.owner} waives nothing; take it out.`];
    const days = daysBetween(today, waiver.until);
    return days >= 0 && days <= WARNING_DAYS
      ? [`The waiver of ${name} by ${waiver.owner} ends on ${waiver.until}, in ${days} days.`]
      : [];
  });
}

const WARNING_DAYS = 14;

/** The waiver that covers a failure, if one does; only failures are waived. Subjects match exactly. */
export function waiverFor(waivable: Waivable, waivers: readonly DeclaredWaiver[]): Waiver | undefined {
  const waiver = waivers.find((each) => covers(each, waivable));
  return waiver && { reason: waiver.reason, owner: waiver.owner, until: waiver.until };
}

function covers(waiver: DeclaredWaiver, { rule, item, subject, verdict }: Waivable): boolean {
  if (verdict !== "fail" && verdict !== "waived") return false;
  const named = waiver.rule !== undefined || waiver.item !== undefined;
  return (
    named && (waiver.rule ?? rule) === rule && (waiver.item ?? item) === item && (waiver.subject ?? subject) === subject
  );
}
