import type { SubjectReport, Waiver } from "../model/index.ts";
import type { Judged } from "./judge.ts";
import type { Mask } from "./mask.ts";
import type { AuditSetting } from "./setting.ts";
import { suppressionFinder, type Suppression } from "./suppressions.ts";
import { waiverFinder } from "./waive.ts";

/** A judgement whose subject has its fingerprint and its waiver. */
export interface Identified extends Judged {
  readonly reported: SubjectReport;
  /** Whether it is a failure that the baseline holds. */
  readonly known: boolean;
}

/** What of a setting says which failures are borne. */
export type Waiving = "waivers" | "suppressions" | "locked" | "today" | "baseline";

/**
 * Names each subject for good and waives it where someone answers for it, before findings are merged: what other subjects there are
 * changes neither.
 */
export function identifier(
  { waivers, suppressions = [], locked = [], today, baseline }: Pick<AuditSetting, Waiving>,
  mask: Mask,
): (each: Judged) => Identified {
  const count = counter();
  const maskedOnce = once(mask.text);
  const waiverFor = waiverFinder(waivers);
  const suppressionFor = suppressionFinder(suppressions);
  return (each) => {
    const { rule, subject, verdict } = each;
    const { item, alsoItems = [] } = rule.rule;
    const address = maskedOnce(subject.address);
    const path = subject.path === undefined ? undefined : maskedOnce(subject.path);
    const repeat = count(rule.id, path ?? "", address);
    const fingerprint = `${rule.id}|${path ?? ""}|${address}${repeat === 1 ? "" : `|${repeat}`}`;
    // A waiver of a whole item does not reach what is locked.
    const declared = locked.includes(rule.id)
      ? undefined
      : waiverFor({ rule: rule.id, item, alsoItems, subject: address, verdict });
    const waiver: Waiver | undefined = declared ?? writtenBeside(suppressionFor(each));
    const settled = waiver && (waiver.until ?? today) >= today ? "waived" : verdict;
    return {
      rule,
      subject,
      verdict: settled,
      message: each.message,
      places: each.places,
      cause: each.cause,
      restsOn: each.restsOn,
      byDefault: each.byDefault,
      edits: each.edits,
      known: settled === "fail" && baseline?.has(fingerprint) === true,
      reported: {
        address,
        ...(path !== undefined && { path }),
        fingerprint,
        ...(waiver && { waiver: masked(waiver, mask) }),
      },
    };
  };
}

/** Counts the subjects of one name, from 1. Rule after rule is judged, so that the names of one are held at a time. */
function counter(): (rule: string, path: string, address: string) => number {
  const seen = new Map<string, Map<string, number>>();
  let last: string | undefined;
  return (rule, path, address) => {
    if (rule !== last) seen.clear();
    last = rule;
    const inFile = seen.get(path) ?? new Map<string, number>();
    seen.set(path, inFile);
    const repeat = (inFile.get(address) ?? 0) + 1;
    inFile.set(address, repeat);
    return repeat;
  };
}

/** Many rules judge one subject. */
function once(change: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const changed = known.get(text) ?? change(text);
    known.set(text, changed);
    return changed;
  };
}

/** A comment as a waiver; its path is that of a place in the report. */
function writtenBeside(suppression: Suppression | undefined): Waiver | undefined {
  if (!suppression) return undefined;
  const { reason, until, path, line } = suppression;
  return { reason, ...(until !== undefined && { until }), comment: { path, line } };
}

function masked(waiver: Waiver, mask: Mask): Waiver {
  const { reason, owner, comment } = waiver;
  return {
    ...waiver,
    reason: mask.text(reason),
    ...(owner !== undefined && { owner: mask.text(owner) }),
    ...(comment && { comment: { ...comment, path: mask.text(comment.path) } }),
  };
}
