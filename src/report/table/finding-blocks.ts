import type { Answer, Finding, Report, Severity, Verdict } from "../../model/index.ts";
import { wrapText } from "../wrap-text.ts";
import { causeLines } from "./cause-lines.ts";
import { foldAlike, moreLike } from "./fold.ts";
import { INDENT, findingLines } from "./finding-lines.ts";
import { messageShape } from "./message-shape.ts";
import { paintVerdict, type Style } from "./style.ts";

/** Failures in detail, the worst first, then in the order of the checklist; what a person answered with no stands before them. */
export function failureLines(report: Report, style: Style): readonly string[] {
  const failing = report.findings.filter(({ verdict }) => verdict === "fail");
  const refused = report.answers.filter(
    ({ verdict, signOff }) => verdict === "fail" && signOff?.answer === "no" && !signOff.stale,
  );
  const bodies = [...refused.map((answer) => refusedLines(answer, style)), ...details(failing, report, style)];
  return block("Failures", failing.length + refused.length, bodies, style);
}

/** The findings with one of the other verdicts in detail, under a heading with their number. */
export function findingBlock(heading: string, verdict: Verdict, report: Report, style: Style): readonly string[] {
  const those = report.findings.filter((finding) => finding.verdict === verdict);
  return block(heading, those.length, details(those, report, style), style);
}

/** What the files leave open. A cause that leaves several questions open, such as a remote file, is told once with all of them. */
export function unknownLines(report: Report, style: Style): readonly string[] {
  const unknown = report.findings.filter(({ verdict }) => verdict === "unknown");
  const causes = foldAlike(inOrder(unknown, report.answers), ({ message }) => message.text, Infinity).map(
    ({ shown }) => shown,
  );
  const shared = causes.filter((findings) => new Set(findings.map(({ rule }) => rule)).size > 1);
  const single = causes.filter((findings) => !shared.includes(findings)).flat();
  return block(
    "Unknown",
    unknown.length,
    [...shared.map((findings) => causeLines(findings, style)), ...details(single, report, style)],
    style,
  );
}

function block(
  heading: string,
  count: number,
  bodies: readonly (readonly string[])[],
  { paint }: Style,
): readonly string[] {
  if (count === 0) return [];
  return [
    paint.bold(`${heading} (${count})`),
    ...bodies.flatMap((body, index) => (index === 0 ? body : ["", ...body])),
  ];
}

/** How many findings of one kind are printed before the rest is only counted. */
const FEW = 3;
const MOST_FILES_NAMED = 4;

function details(findings: readonly Finding[], report: Report, style: Style): readonly (readonly string[])[] {
  const folds = foldAlike(inOrder(findings, report.answers), likeness, style.verbose ? Infinity : FEW);
  return folds.flatMap(({ shown, more }) => {
    const bodies = shown.map((finding) => findingLines(finding, style));
    if (more.length === 0) return bodies;
    const places = more.map(({ evidence: [first], subjects }) => ({
      path: first?.path ?? subjects[0]?.address ?? "",
    }));
    const hidden = wrapText(moreLike(places, MOST_FILES_NAMED), style.prose - INDENT.length);
    return [...bodies, hidden.map((line) => INDENT + style.paint.dim(line))];
  });
}

function likeness({ severity, rule, message, subjects }: Finding): string {
  return JSON.stringify([
    severity,
    rule,
    messageShape(
      message.text,
      subjects.map(({ address }) => address),
    ),
  ]);
}

function inOrder(findings: readonly Finding[], answers: readonly Answer[]): readonly Finding[] {
  const order = new Map(answers.map(({ item }, index) => [item, index]));
  const rank = ({ item }: Finding): number => order.get(item) ?? answers.length;
  return findings.toSorted(
    (a, b) =>
      SEVERITY_RANK[a.severity] - SEVERITY_RANK[b.severity] ||
      rank(a) - rank(b) ||
      byText(a.rule, b.rule) ||
      byPlace(a, b),
  );
}

const SEVERITY_RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

function byPlace({ evidence: [a] }: Finding, { evidence: [b] }: Finding): number {
  if (!a || !b) return Number(b !== undefined) - Number(a !== undefined);
  return byText(a.path, b.path) || a.line - b.line || a.column - b.column;
}

function byText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function refusedLines({ item, title, signOff }: Answer, style: Style): readonly string[] {
  const said = signOff ? `${signOff.who} answered no on ${signOff.when}: ${signOff.evidence}` : "";
  const head = `${paintVerdict(`${style.glyphs.marks.fail} answered no`, "fail", "error", style)}  ${style.paint.dim(item)}`;
  return [
    head,
    ...[title, said].flatMap((text) => wrapText(text, style.prose - INDENT.length)).map((line) => INDENT + line),
  ];
}
