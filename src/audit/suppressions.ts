import type { Finding, SourceFile } from "../model/index.ts";
import { addDays, isDay } from "../model/day.ts";
import { nearest } from "../model/nearest.ts";
import type { Judged } from "./judge.ts";

/** A comment that lets one rule be at one line: `# punchlist: allow haproxy/redispatch until=2027-03-01 one server until the move`. */
export interface Suppression {
  readonly rule: string;
  readonly reason: string;
  /** Its last day, `YYYY-MM-DD`. */
  readonly until?: string;
  /** The file, and the line of the comment. */
  readonly path: string;
  readonly line: number;
  /** The line that it is about: its own, or where it stands alone, the next one that is no comment and not blank. */
  readonly covers: number;
}

/** A comment that is meant to be one and is not understood. */
export interface SuppressionError {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** What the words of a comment are checked against. */
export interface KnownRules {
  readonly rules: readonly string[];
  /** Rules that nobody may waive. */
  readonly locked: readonly string[];
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/** What comments of a file allow; `comment` matches a line up to the sign that begins one. */
export function suppressionsIn(
  file: SourceFile,
  comment: RegExp,
  known: KnownRules,
): { readonly found: readonly Suppression[]; readonly errors: readonly SuppressionError[] } {
  if (!file.text.includes("punchlist:")) return { found: [], errors: [] };
  const found: Suppression[] = [];
  const errors: SuppressionError[] = [];
  const lines = Array.from({ length: file.lineCount }, (_, index) => textOf(file, index + 1));
  for (const [index, text] of lines.entries()) {
    const asked = ALLOW.exec(text);
    const begins = signIn(text, comment);
    if (!asked || begins === undefined || begins > asked.index) continue;
    const place = { path: file.path, line: index + 1 };
    const words = readWords(asked[1] ?? "", known);
    if (typeof words === "string") errors.push({ ...place, column: asked.index + 1, message: words });
    else
      found.push({
        ...words,
        ...place,
        covers: text.slice(0, begins).trim() === "" ? next(lines, index, comment) : index + 1,
      });
  }
  return { found, errors };
}

const ALLOW = /punchlist:\s*allow(?:\s+(.*))?$/;

function textOf(file: SourceFile, line: number): string {
  const { start, end } = file.line(line);
  return file.text.slice(start, end);
}

/** The line below, from 1, that is neither blank nor a comment. */
function next(lines: readonly string[], index: number, comment: RegExp): number {
  const below = lines.findIndex((text, at) => at > index && text.trim() !== "" && !isComment(text, comment));
  return below === -1 ? index + 1 : below + 1;
}

/** Where the sign stands that begins a comment. */
function signIn(text: string, comment: RegExp): number | undefined {
  const found = comment.exec(text);
  return found ? found.index + found[0].length - 1 : undefined;
}

function isComment(text: string, comment: RegExp): boolean {
  const begins = signIn(text, comment);
  return begins !== undefined && text.slice(0, begins).trim() === "";
}

type Words = Pick<Suppression, "rule" | "reason" | "until">;

/** The words behind `allow`, or what is wrong with them. */
function readWords(text: string, { rules, locked, today }: KnownRules): Words | string {
  const [, rule = "", rest = ""] = /^(\S*)\s*(.*)$/.exec(text.trim()) ?? [];
  const [, until, reason = ""] = /^(?:until=(\S*)\s*)?(.*)$/.exec(rest) ?? [];
  if (!rules.includes(rule))
    return `There is no rule ${JSON.stringify(rule)}; name one, as in ${EXAMPLE}.${didYouMean(rule, rules)}`;
  if (locked.includes(rule)) return `Rule ${rule} is locked, so it cannot be allowed here; take the comment out.`;
  if (until !== undefined && !isDay(until))
    return `until=${until} is no date of the calendar; write it as until=2027-03-01.`;
  if (until !== undefined && until > addDays(today, LONGEST_DAYS))
    return `until=${until} is more than a year ahead; write a date up to ${addDays(today, LONGEST_DAYS)} and renew it then.`;
  if (!/\p{L}{2}/u.test(reason)) return `There is no reason behind ${rule}; say why it is allowed, as in ${EXAMPLE}.`;
  return { rule, reason, ...(until !== undefined && { until }) };
}

const EXAMPLE = "punchlist: allow haproxy/redispatch until=2027-03-01 one server until the move";

/** As long as a waiver of punchlist.yaml. */
const LONGEST_DAYS = 366;

function didYouMean(rule: string, rules: readonly string[]): string {
  const near = nearest(rule, rules, MOST_SLIPS);
  return near ? ` Did you mean ${near.word}?` : "";
}

/** Letters of a rule that may be wrong. */
const MOST_SLIPS = 3;

/** Finds the comment that covers a failure, or an unknown, by the line that it is shown at or that causes it. */
export function suppressionFinder(suppressions: readonly Suppression[]): (judged: Judged) => Suppression | undefined {
  const byLine = new Map(suppressions.map((each) => [keyOf(each.rule, each.path, each.covers), each]));
  return ({ rule, verdict, places, cause }) => {
    if (byLine.size === 0 || (verdict !== "fail" && verdict !== "unknown")) return undefined;
    const spans = [...places.slice(0, 1).map(({ span }) => span), ...(typeof cause === "object" ? [cause.span] : [])];
    const keys = spans.map(({ file, start }) => keyOf(rule.id, file.path, file.position(start).line));
    return keys.map((key) => byLine.get(key)).find((each) => each);
  };
}

function keyOf(rule: string, path: string, line: number): string {
  return JSON.stringify([rule, path, line]);
}

/** Comments that cover nothing. */
export function idleSuppressions(
  suppressions: readonly Suppression[],
  findings: readonly Finding[],
): readonly Suppression[] {
  const used = new Set(
    findings.flatMap(({ rule, subjects }) =>
      subjects.flatMap(({ waiver }) => (waiver?.comment ? keyOf(rule, waiver.comment.path, waiver.comment.line) : [])),
    ),
  );
  return suppressions.filter(({ rule, path, line }) => !used.has(keyOf(rule, path, line)));
}
