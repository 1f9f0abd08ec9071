import {
  SEVERITIES,
  type Finding,
  type Harm,
  type Report,
  type Severity,
  type SubjectReport,
} from "../../model/index.ts";
import { foldAlike } from "./fold.ts";
import { messageShape } from "./message-shape.ts";

/** A failure that is new, one that the baseline holds, or one that somebody answers for. */
export type Failing = "fail" | "known" | "waived";

/** All failures that one habit brings along: those of one rule. */
export interface Cause {
  readonly rule: string;
  readonly item: string;
  readonly verdict: Failing;
  readonly severity: Severity;
  /** The headline, without a full stop. */
  readonly fault: string;
  readonly subjects: readonly SubjectReport[];
  /** Findings that say the same of different things, side by side. */
  readonly groups: readonly (readonly Finding[])[];
}

/** What fails, the worst first: by severity, then by what it leads to, then in the order of the checklist. */
export function causesOf(report: Report, verdict: Failing = "fail"): readonly Cause[] {
  const failing = report.findings
    .filter((finding) => (finding.known ? "known" : finding.verdict) === verdict)
    .toSorted(byPlace);
  const byRule = foldAlike(failing, ({ rule, severity }) => `${rule} ${severity}`, Infinity);
  const causes = byRule.flatMap(({ shown }) => causeOf(shown, verdict, report));
  return causes.toSorted(inOrder(report));
}

function causeOf(findings: readonly Finding[], verdict: Cause["verdict"], { rules }: Report): readonly Cause[] {
  const [first] = findings;
  if (!first) return [];
  const { rule, item, severity, message } = first;
  return [
    {
      rule,
      item,
      verdict,
      severity,
      fault: rules.find(({ id }) => id === rule)?.fault ?? withoutStop(message.text),
      subjects: findings.flatMap(({ subjects }) => subjects),
      groups: foldAlike(findings, likeness, Infinity).map(({ shown }) => shown),
    },
  ];
}

function withoutStop(sentence: string): string {
  return sentence.endsWith(".") ? sentence.slice(0, -1) : sentence;
}

function likeness({ message, subjects }: Finding): string {
  return messageShape(
    message.text,
    subjects.map(({ address }) => address),
  );
}

function inOrder({ rules, answers }: Report): (a: Cause, b: Cause) => number {
  const harms = new Map(rules.map(({ id, harm }) => [id, HARMS.indexOf(harm)]));
  const items = new Map(answers.map(({ item }, index) => [item, index]));
  const rank = ({ severity, rule, item }: Cause): readonly number[] => [
    SEVERITIES.indexOf(severity),
    harms.get(rule) ?? HARMS.length,
    items.get(item) ?? answers.length,
  ];
  return (a, b) => {
    const [ranksOfA, ranksOfB] = [rank(a), rank(b)];
    const differing = ranksOfA.findIndex((each, index) => each !== ranksOfB[index]);
    if (differing === -1) return byText(a.rule, b.rule);
    return (ranksOfA[differing] ?? 0) - (ranksOfB[differing] ?? 0);
  };
}

/** The dearest first. */
const HARMS: readonly Harm[] = ["outage", "data loss", "exposure", "money", "toil"];

function byPlace({ evidence: [a] }: Finding, { evidence: [b] }: Finding): number {
  if (!a || !b) return Number(b !== undefined) - Number(a !== undefined);
  return byText(a.path, b.path) || a.line - b.line || a.column - b.column;
}

function byText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
