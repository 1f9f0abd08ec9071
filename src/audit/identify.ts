import type { SubjectReport, Waiver } from "../model/index.ts";
import type { Judged, JudgedSubject } from "./judge.ts";
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

/** A judgement whose subject has a name, but for passes of which only the number is told. */
export type MayBeNamed = Judged & Partial<Pick<Identified, "reported">>;

/** What of a setting says which failures are borne. */
export type Waiving = "waivers" | "suppressions" | "locked" | "today" | "baseline";

/** Names subjects, in the order in which they are judged. */
export interface Identifier {
  /** The judgement with the name of its subject, and who answers for it. */
  identify(this: void, each: Judged): Identified;
  /** Leaves a pass without a name; later subjects of the same name are told apart all the same. */
  pass(this: void, each: Judged): void;
}

/**
 * Names each subject for good and waives it where someone answers for it, before findings are merged: what other subjects there are
 * changes neither.
 */
export function identifier(
  { waivers, suppressions = [], locked = [], today, baseline }: Pick<AuditSetting, Waiving>,
  mask: Mask,
): Identifier {
  const maskedOnce = once(mask.text);
  const counter = new Counter(maskedOnce);
  const waiverFor = waiverFinder(waivers);
  const suppressionFor = suppressionFinder(suppressions);
  const identify = (each: Judged): Identified => {
    const { rule, subject, verdict } = each;
    const { item, alsoItems = [] } = rule.rule;
    const address = maskedOnce(subject.address);
    const path = subject.path === undefined ? undefined : maskedOnce(subject.path);
    const repeat = counter.count(each);
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
  return {
    identify,
    pass(each) {
      counter.pass(each);
    },
  };
}

/** Counts the subjects of one name, from 1. Rule after rule is judged, so that the names of one are held at a time. */
class Counter {
  readonly #nameOf: (text: string) => string;
  readonly #seen = new Map<string, Map<string, number>>();
  /** Passes that are counted once another subject of their rule is: most rules of a large environment pass it whole. */
  #waiting: JudgedSubject[] = [];
  #rule: string | undefined;

  constructor(nameOf: (text: string) => string) {
    this.#nameOf = nameOf;
  }

  pass({ rule, subject }: Judged): void {
    this.#turnTo(rule.id);
    this.#waiting.push(subject);
  }

  count({ rule, subject }: Judged): number {
    this.#turnTo(rule.id);
    for (const each of this.#waiting) this.#add(each);
    this.#waiting = [];
    return this.#add(subject);
  }

  #turnTo(rule: string): void {
    if (rule === this.#rule) return;
    this.#rule = rule;
    this.#seen.clear();
    this.#waiting = [];
  }

  #add({ path = "", address }: JudgedSubject): number {
    const [file, name] = [this.#nameOf(path), this.#nameOf(address)];
    const inFile = this.#seen.get(file) ?? new Map<string, number>();
    this.#seen.set(file, inFile);
    const repeat = (inFile.get(name) ?? 0) + 1;
    inFile.set(name, repeat);
    return repeat;
  }
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
