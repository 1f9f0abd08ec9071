import type { Finding, Report, SubjectReport, Verdict } from "../../model/index.ts";
import { TOOL } from "../../model/tool.ts";
import type { AuditReference, Change, Comparison, EnvironmentComparison, ItemChange } from "./comparison.ts";

/** What became of findings and items between two audits, an entry for each environment of either. */
export function compareReports(before: readonly Report[], now: readonly Report[]): Comparison {
  const names = new Set([...now, ...before].map(({ environment }) => environment.name));
  const named = (reports: readonly Report[], name: string): Report | undefined =>
    reports.find(({ environment }) => environment.name === name);
  return {
    schemaVersion: 1,
    tool: TOOL,
    environments: [...names].map((name) => compareEnvironment(name, named(before, name), named(now, name))),
  };
}

function compareEnvironment(name: string, before: Report | undefined, now: Report | undefined): EnvironmentComparison {
  const changes = changesOf(before?.findings ?? [], now?.findings ?? []);
  return {
    name,
    ...(before && { before: referenceOf(before) }),
    ...(now && { now: referenceOf(now) }),
    appeared: changes.filter((change) => kindOf(change) === "appeared"),
    fixed: changes.filter((change) => kindOf(change) === "fixed"),
    changed: changes.filter((change) => kindOf(change) === "changed"),
    items: before && now ? itemChanges(before, now) : [],
  };
}

function referenceOf({ today, tool }: Report): AuditReference {
  return { today, version: tool.version };
}

/** A failure that was none, one that is none any more, or another verdict; what only is no failure any more, because it may be one, is not fixed. */
function kindOf({ before, now }: Change): "appeared" | "fixed" | "changed" {
  if (now === "fail" && before !== "fail") return "appeared";
  const settled = now === undefined || now === "pass" || now === "not-applicable";
  return before === "fail" && settled ? "fixed" : "changed";
}

/** What is said of one subject. */
interface Said {
  readonly finding: Finding;
  readonly subject: SubjectReport;
}

/** Subjects of one finding that changed in one way are one change; first those of the new findings, then those that are gone. */
function changesOf(before: readonly Finding[], now: readonly Finding[]): readonly Change[] {
  const [old, fresh] = [bySubject(before), bySubject(now)];
  const groups = new Map<Finding, Map<string, Change>>();
  for (const print of new Set([...fresh.keys(), ...old.keys()])) {
    const [was, is] = [old.get(print), fresh.get(print)];
    const told = is ?? was;
    if (told && !isSame(was?.finding, is?.finding)) add(groups, told, { before: was?.finding, now: is?.finding });
  }
  return [...groups.values()].flatMap((changes) => [...changes.values()]);
}

function bySubject(findings: readonly Finding[]): ReadonlyMap<string, Said> {
  return new Map(
    findings.flatMap((finding) =>
      finding.subjects.map((subject) => [subject.fingerprint, { finding, subject }] as const),
    ),
  );
}

/** The words of a finding of several subjects change with any of them. What passes and comes or goes is nothing to tell of. */
function isSame(was: Finding | undefined, is: Finding | undefined): boolean {
  const [before, now] = [verdictOf(was), verdictOf(is)];
  if (before !== now) return (before ?? "pass") === (now ?? "pass");
  if (before !== "fail" || !was || !is) return true;
  return was.message.id === is.message.id && (isMany(was) || isMany(is) || was.message.text === is.message.text);
}

function isMany({ subjects }: Finding): boolean {
  return subjects.length > 1;
}

/** What does not apply is as good as not there. */
function verdictOf(finding: Finding | undefined): Verdict | undefined {
  return finding?.verdict === "not-applicable" ? undefined : finding?.verdict;
}

interface Turn {
  readonly before: Finding | undefined;
  readonly now: Finding | undefined;
}

function add(groups: Map<Finding, Map<string, Change>>, { finding, subject }: Said, turn: Turn): void {
  const changes = groups.get(finding) ?? new Map<string, Change>();
  groups.set(finding, changes);
  const [before, now] = [verdictOf(turn.before), verdictOf(turn.now)];
  const known = changes.get(`${before}`);
  const { rule, item, severity, message, evidence } = finding;
  changes.set(`${before}`, {
    rule,
    item,
    severity,
    ...(before && { before }),
    ...(now && { now }),
    subjects: [...(known?.subjects ?? []), subject],
    text: message.text,
    ...(evidence[0] && { place: evidence[0] }),
  });
}

function itemChanges(before: Report, now: Report): readonly ItemChange[] {
  const old = new Map(before.answers.map(({ item, verdict }) => [item, verdict]));
  return now.answers.flatMap(({ item, title, verdict }) => {
    const was = old.get(item);
    return was === undefined || was === verdict ? [] : [{ item, title, before: was, now: verdict }];
  });
}
