import type { Answer, EnvironmentReport, Finding, Report, Verdict } from "../model/index.ts";
import { summary } from "./summary.ts";

/** What two reports of one environment say of one subject. */
export interface Contradiction {
  /** The places of the reports in what was given, from zero. */
  readonly reports: readonly [number, number];
  readonly rule: string;
  readonly subject: string;
}

/**
 * Reports that tell of parts of one environment as one report, of several environments as one each, in the order in which they come. What
 * several say is said once.
 */
export function mergeReports(reports: readonly Report[]): readonly Report[] {
  const groups = new Map<string, [Report, ...Report[]]>();
  for (const report of reports) {
    const group = groups.get(environmentKey(report));
    if (group) group.push(report);
    else groups.set(environmentKey(report), [report]);
  }
  return [...groups.values()].map((group) => (group.length === 1 ? group[0] : asOne(group)));
}

/** The first subject of which two reports of one environment say different things; they are of two environments, or of two days. */
export function contradiction(reports: readonly Report[]): Contradiction | undefined {
  const said = new Map<string, { readonly index: number; readonly verdict: Verdict }>();
  for (const [index, report] of reports.entries())
    for (const { rule, verdict, subjects } of report.findings)
      for (const { fingerprint, path, address } of subjects) {
        // What is said of an environment as a whole depends on how much of it was seen.
        if (path === undefined) continue;
        const key = `${environmentKey(report)}\0${fingerprint}`;
        const other = said.get(key);
        if (other && other.verdict !== verdict) return { reports: [other.index, index], rule, subject: address };
        said.set(key, { index, verdict });
      }
  return undefined;
}

function environmentKey({ environment: { name, role, root, since }, checklist }: Report): string {
  return JSON.stringify([name, role, root, since, checklist.name]);
}

function asOne(group: readonly [Report, ...Report[]]): Report {
  const [first, ...others] = group;
  const findings = mergeFindings(group.flatMap((report) => report.findings));
  const answers = first.answers.map((answer) => mergeAnswers(answer, group, findings));
  const known = group.some((report) => report.summary.known !== undefined);
  return {
    ...first,
    today: group.map(({ today }) => today).reduce((a, b) => (a > b ? a : b)),
    environment: {
      ...withoutNarrowed(first.environment),
      ...narrowedOf(group),
      hosts: [...new Set(group.flatMap(({ environment }) => environment.hosts))],
      files: once(
        group.flatMap(({ environment }) => environment.files),
        ({ path }) => path,
      ).toSorted((a, b) => compare(a.path, b.path)),
    },
    ...offIn(group),
    rules: once([...first.rules, ...others.flatMap(({ rules }) => rules)], ({ id }) => id).toSorted((a, b) =>
      compare(a.id, b.id),
    ),
    answers,
    findings,
    problems: once(
      group.flatMap(({ problems }) => problems),
      (problem) => JSON.stringify(problem),
    ),
    summary: summary(findings, answers, known),
  };
}

function offIn(group: readonly Report[]): Pick<Report, "off"> {
  const off = new Set(group.flatMap((report) => report.off ?? []));
  return off.size === 0 ? {} : { off: [...off].sort() };
}

function withoutNarrowed(environment: EnvironmentReport): EnvironmentReport {
  const copy: { -readonly [Name in keyof EnvironmentReport]: EnvironmentReport[Name] } = { ...environment };
  delete copy.narrowed;
  return copy;
}

/** Where one report tells of all, so do they together. */
function narrowedOf(group: readonly Report[]): Pick<Report["environment"], "narrowed"> {
  const parts = group.map(({ environment }) => environment.narrowed);
  return parts.includes(undefined) ? {} : { narrowed: [...new Set(parts.flatMap((paths) => paths ?? []))].sort() };
}

/** Each once: of findings that share a subject, the one with the most; that a rule has nothing to judge is said where no report has any. */
function mergeFindings(findings: readonly Finding[]): readonly Finding[] {
  const largest = new Map<string, Finding>();
  for (const finding of findings)
    for (const key of keysOf(finding)) {
      const other = largest.get(key);
      if (!other || other.subjects.length < finding.subjects.length) largest.set(key, finding);
    }
  const judged = new Set(findings.filter(says).map(({ rule }) => rule));
  return [...new Set(findings)]
    .filter((finding) => keysOf(finding).some((key) => largest.get(key) === finding))
    .filter((finding) => says(finding) || !judged.has(finding.rule))
    .toSorted((a, b) => compare(a.rule, b.rule));
}

function keysOf({ verdict, message, subjects }: Finding): readonly string[] {
  return subjects.map(({ fingerprint }) => JSON.stringify([verdict, message.id, fingerprint]));
}

function says({ verdict }: Finding): boolean {
  return verdict !== "not-applicable";
}

/** The answer of the report that knows most of an item: a failure first, then a person's answer, then what rules found. */
function mergeAnswers(first: Answer, group: readonly Report[], findings: readonly Finding[]): Answer {
  const ranked = group.flatMap((report) =>
    report.answers
      .filter(({ item }) => item === first.item)
      .map((answer) => ({ answer, rank: rankOf(answer, report) })),
  );
  const { answer } = ranked.reduce((a, b) => (b.rank < a.rank ? b : a), { answer: first, rank: Infinity });
  const rules = new Set(group.flatMap((report) => rulesBehind(first.item, report)));
  const indexes = findings.flatMap(({ rule }, index) => (rules.has(rule) ? [index] : []));
  return { ...answer, findings: indexes };
}

function rulesBehind(item: string, { answers, findings }: Report): readonly string[] {
  const indexes = answers.filter((answer) => answer.item === item).flatMap((answer) => answer.findings);
  return indexes.flatMap((index) => findings[index]?.rule ?? []);
}

function rankOf({ verdict, signOff, settledBy, findings: indexes }: Answer, { findings }: Report): number {
  if (verdict === "fail") return 0;
  if (signOff && !signOff.stale) return 1;
  const found = indexes.some((index) => findings[index] && says(findings[index]));
  if (found) return 2 + WORST_FIRST.indexOf(verdict);
  return settledBy === "rule" ? LAST : LAST - 1;
}

const WORST_FIRST: readonly Verdict[] = ["unknown", "waived", "pass", "not-applicable"];
const LAST = 2 + WORST_FIRST.length + 1;

/** The first of those that have one key. */
function once<T>(all: readonly T[], keyOf: (each: T) => string): readonly T[] {
  const first = new Map<string, T>();
  for (const each of all) if (!first.has(keyOf(each))) first.set(keyOf(each), each);
  return [...first.values()];
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
