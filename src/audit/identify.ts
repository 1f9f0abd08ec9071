import type { SubjectReport } from "../model/index.ts";
import type { Judged } from "./judge.ts";
import type { Mask } from "./mask.ts";
import type { AuditSetting } from "./setting.ts";
import { waiverFinder } from "./waive.ts";

/** A judgement whose subject has its fingerprint and its waiver. */
export interface Identified extends Judged {
  readonly reported: SubjectReport;
  /** Whether it is a failure that the baseline holds. */
  readonly known: boolean;
}

/**
 * Names each subject for good and waives it where someone answers for it, before findings are merged: what other subjects there are
 * changes neither.
 */
export function identify(
  judged: readonly Judged[],
  { waivers, today, baseline }: Pick<AuditSetting, "waivers" | "today" | "baseline">,
  mask: Mask,
): readonly Identified[] {
  const seen = new Map<string, number>();
  const waiverFor = waiverFinder(waivers);
  return judged.map((each) => {
    const { rule, subject, verdict } = each;
    const address = mask.text(subject.address);
    const path = subject.path === undefined ? undefined : mask.text(subject.path);
    const identity = `${rule.id}|${path ?? ""}|${address}`;
    const repeat = (seen.get(identity) ?? 0) + 1;
    seen.set(identity, repeat);
    const fingerprint = repeat === 1 ? identity : `${identity}|${repeat}`;
    const waiver = waiverFor({ rule: rule.id, item: rule.rule.item, subject: address, verdict });
    const settled = waiver && waiver.until >= today ? "waived" : verdict;
    return {
      ...each,
      verdict: settled,
      known: settled === "fail" && baseline?.has(fingerprint) === true,
      reported: {
        address,
        ...(path !== undefined && { path }),
        fingerprint,
        ...(waiver && { waiver: { ...waiver, reason: mask.text(waiver.reason), owner: mask.text(waiver.owner) } }),
      },
    };
  });
}
