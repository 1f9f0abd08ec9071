import { daysBetween } from "../model/day.ts";
import type { Answer, Finding, SignOff, Verdict } from "../model/index.ts";
import type { Checklist, ChecklistItem } from "../model/index.ts";

/** A person's answer as it was declared. */
export interface DeclaredSignOff {
  readonly item: string;
  readonly answer: SignOff["answer"];
  readonly who: string;
  /** `YYYY-MM-DD`. */
  readonly when: string;
  readonly evidence: string;
}

/** Answers every item of the checklist: by its worst finding, else by a person's sign-off, else it stands open. */
export function answer(
  checklist: Checklist,
  findings: readonly Finding[],
  signOffs: readonly DeclaredSignOff[],
  { today, present }: Circumstances,
): readonly Answer[] {
  const items = checklist.sections.flatMap(({ items }) => items);
  const byItem = indexesByItem(findings);
  return items.map((item) =>
    answerItem(
      item,
      { findings, indexes: byItem.get(item.id) ?? [] },
      signOffs.find((signOff) => signOff.item === item.id),
      { today, present },
    ),
  );
}

/** What an answer depends on beside findings. */
export interface Circumstances {
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** The formats that are present. */
  readonly present: ReadonlySet<string>;
}

function indexesByItem(findings: readonly Finding[]): ReadonlyMap<string, readonly number[]> {
  const byItem = new Map<string, number[]>();
  for (const [index, { item, alsoItems = [] }] of findings.entries()) {
    for (const each of [item, ...alsoItems]) {
      const known = byItem.get(each);
      if (known) known.push(index);
      else byItem.set(each, [index]);
    }
  }
  return byItem;
}

function answerItem(
  item: ChecklistItem,
  { findings, indexes }: { readonly findings: readonly Finding[]; readonly indexes: readonly number[] },
  declared: DeclaredSignOff | undefined,
  { today, present }: Circumstances,
): Answer {
  const answered = (verdict: Verdict) => ({ item: item.id, title: item.title, verdict, findings: indexes });
  if (item.cutOff !== undefined) return { ...answered("not-applicable"), open: item.cutOff };
  const read = worst(indexes.flatMap((index) => findings[index]?.verdict ?? []));
  const signOff = declared && withAge(declared, item, today);
  if (isNotHere(item, present) && saysNothing(read) && !signOff)
    return { ...answered("not-applicable"), open: notHere(item), notHere: true };
  const settled = settle(item, read, signOff);
  return {
    ...answered(settled),
    ...(settled === "unknown" && openQuestion(item, read, signOff)),
    ...(signOff && { signOff }),
  };
}

function isNotHere({ about }: ChecklistItem, present: ReadonlySet<string>): boolean {
  return about !== undefined && !about.some((format) => present.has(format));
}

function saysNothing(read: Verdict | undefined): boolean {
  return read === undefined || read === "not-applicable";
}

function notHere({ about = [] }: ChecklistItem): string {
  return `It is about ${about.join(" and ")}, and no file of that is here.`;
}

/** A failure that files show outweighs any signature; a fresh signature settles what files leave open. */
function settle(item: ChecklistItem, read: Verdict | undefined, signOff: SignOff | undefined): Verdict {
  if (read === "fail") return "fail";
  if (signOff && !signOff.stale) return settledBy(signOff, read);
  if (read === undefined || item.ask !== undefined) return "unknown";
  // An item that says what it needs is not beside the point because nobody gave it.
  return read === "not-applicable" && item.open !== undefined ? "unknown" : read;
}

/** What does not apply to a person is there all the same where files show that it is as it should be. */
function settledBy({ answer }: SignOff, read: Verdict | undefined): Verdict {
  if (answer === "not applicable") return read === "pass" ? "pass" : "not-applicable";
  return answer === "yes" ? "pass" : "fail";
}

/** What would settle an item that stands open; where its findings say it themselves, a file. */
function openQuestion(
  item: ChecklistItem,
  read: Verdict | undefined,
  signOff: SignOff | undefined,
): Pick<Answer, "open" | "settledBy"> {
  if (signOff?.stale)
    return {
      open: `The sign-off of ${signOff.when} by ${signOff.who} is older than ${item.shelfLifeDays ?? 0} days; it needs a new one.`,
      settledBy: "person",
    };
  if (item.ask !== undefined)
    return {
      open: item.evidence === undefined ? item.ask : `${item.ask} Evidence: ${item.evidence}.`,
      settledBy: "person",
    };
  if (item.open !== undefined && saysNothing(read)) return { open: item.open, settledBy: item.settledBy ?? "rule" };
  return read === undefined ? { open: "No rule that is on answers this.", settledBy: "rule" } : { settledBy: "file" };
}

const WORST_FIRST = ["fail", "unknown", "waived", "pass", "not-applicable"] as const satisfies readonly Verdict[];

function worst(verdicts: readonly Verdict[]): Verdict | undefined {
  return WORST_FIRST.find((verdict) => verdicts.includes(verdict));
}

function withAge(
  { answer, who, when, evidence }: DeclaredSignOff,
  { shelfLifeDays }: ChecklistItem,
  today: string,
): SignOff {
  const stale = shelfLifeDays !== undefined && daysBetween(when, today) > shelfLifeDays;
  return { answer, who, when, evidence, stale };
}
