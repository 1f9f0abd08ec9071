import { daysBetween } from "../model/day.ts";
import type { Finding, Verdict } from "../model/index.ts";

/** A waiver as it was declared: for a rule or for a whole item, for one subject or for all. */
export interface DeclaredWaiver {
  readonly reason: string;
  readonly owner: string;
  /** `YYYY-MM-DD`. */
  readonly until: string;
  readonly rule?: string;
  readonly item?: string;
  readonly subject?: string;
}

/** What a waiver is matched against: one subject, also of a finding that has several. */
export interface Waivable {
  readonly rule: string;
  readonly item: string;
  readonly alsoItems?: readonly string[];
  readonly subject: string;
  readonly verdict: Verdict;
}

/** What a team should know of its waivers: those that end soon, and those that waive nothing any more; the first of many, and their number. */
export function waiverNotices(
  waivers: readonly DeclaredWaiver[],
  findings: readonly Finding[],
  today: string,
): readonly string[] {
  const idle = idleWaivers(waivers, findings);
  const ending = waivers.filter((waiver) => !idle.includes(waiver) && endsSoon(daysBetween(today, waiver.until)));
  return [
    ...few(
      idle.map((waiver) => `The waiver of ${nameOf(waiver)} waives nothing; take it out.`),
      "waive nothing",
    ),
    ...few(
      ending.map(
        (waiver) =>
          `The waiver of ${nameOf(waiver)} ends on ${waiver.until}, in ${daysBetween(today, waiver.until)} days.`,
      ),
      `end within ${WARNING_DAYS} days`,
    ),
  ];
}

/** Waivers that cover nothing. */
export function idleWaivers(
  waivers: readonly DeclaredWaiver[],
  findings: readonly Finding[],
): readonly DeclaredWaiver[] {
  if (waivers.length === 0) return [];
  const waived = new Set(
    findings.flatMap(({ subjects, ...finding }) =>
      subjects.flatMap(({ address }) => waysToWaive({ ...finding, subject: address })),
    ),
  );
  return waivers.filter((waiver) => !waived.has(keyOf(waiver)));
}

const WARNING_DAYS = 14;

export function endsSoon(days: number): boolean {
  return days >= 0 && days <= WARNING_DAYS;
}

function nameOf({ rule, item, subject, owner }: DeclaredWaiver): string {
  return `${[rule, item, subject].filter((part) => part !== undefined).join(" ")} by ${owner}`;
}

/** Notices of one kind that are said one by one. */
const MOST_NOTICES = 20;

function few(notices: readonly string[], what: string): readonly string[] {
  const more = notices.length - MOST_NOTICES;
  return more <= 1 ? notices : [...notices.slice(0, MOST_NOTICES), `${more} more waivers ${what}.`];
}

/**
 * Finds the first waiver that covers a failure, or an unknown whose subject it names: who looked at that one answers for it. Subjects match
 * exactly.
 */
export function waiverFinder(
  waivers: readonly DeclaredWaiver[],
): (waivable: Waivable) => Pick<DeclaredWaiver, "reason" | "owner" | "until"> | undefined {
  if (waivers.length === 0) return () => undefined;
  const first = new Map<string, number>();
  for (const [index, waiver] of waivers.entries()) if (!first.has(keyOf(waiver))) first.set(keyOf(waiver), index);
  return (waivable) => {
    const covering = waysToWaive(waivable).flatMap((key) => first.get(key) ?? []);
    const waiver = covering.length === 0 ? undefined : waivers[Math.min(...covering)];
    return waiver && { reason: waiver.reason, owner: waiver.owner, until: waiver.until };
  };
}

/** The keys of all waivers that would cover it: its rule, its item or both are named, and its subject or none. */
function waysToWaive({ rule, item, alsoItems = [], subject, verdict }: Waivable): readonly string[] {
  const named = [{ rule }, ...[item, ...alsoItems].flatMap((each) => [{ item: each }, { rule, item: each }])];
  if (verdict === "unknown") return named.map((name) => keyOf({ ...name, subject }));
  if (verdict !== "fail" && verdict !== "waived") return [];
  return named.flatMap((name) => [keyOf(name), keyOf({ ...name, subject })]);
}

function keyOf({ rule, item, subject }: Pick<DeclaredWaiver, "rule" | "item" | "subject">): string {
  return JSON.stringify([rule ?? null, item ?? null, subject ?? null]);
}
