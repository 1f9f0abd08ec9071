import { isPart } from "../../model/judged.ts";
import type { ProblemReport, Report } from "../../model/index.ts";
import { wrapText } from "../wrap-text.ts";
import { amount, listed } from "./amount.ts";
import type { Cause } from "./causes.ts";
import { foldAlike, moreLike } from "./fold.ts";
import { judgedFiles } from "./judged-files.ts";
import { messageShape } from "./message-shape.ts";
import { INDENT, placeOf } from "./place-rows.ts";
import { setAsideLines } from "./set-aside-lines.ts";
import type { Style } from "./style.ts";
import { untoldProblems } from "./untold.ts";

/** What was looked at, what passes, what could not be read, and what nobody can answer here. */
export function lookedAtLines(report: Report, causes: readonly Cause[], style: Style): readonly string[] {
  return [
    ...told(passes(report, style), style),
    ...told(notAsked(report, style), style),
    ...told(filesRead(report), style),
    ...setAsideLines(report, style),
    ...notRead(report, style),
    ...told(more(causes), style),
  ];
}

function told(text: string, { prose }: Style): readonly string[] {
  return text === "" ? [] : wrapText(text, prose);
}

function passes({ summary: { pass, passByDefault = 0 } }: Report, { verbose }: Style): string {
  if (pass === 0) return "";
  const hint = verbose ? "" : " (--verbose)";
  if (passByDefault === 0) return `${amount(pass, "check passes", "checks pass")}${hint}.`;
  const proven = pass - passByDefault;
  return `${amount(proven, "check passes", "checks pass")} by what is written, ${passByDefault} by a default of the program${hint}.`;
}

function notAsked(report: Report, { all }: Style): string {
  if (all || isPart(report)) return "";
  const { answers } = report;
  const unruled = answers.filter(({ verdict, settledBy }) => verdict === "unknown" && settledBy === "rule").length;
  const elsewhere = answers.filter(({ notHere }) => notHere).length;
  const parts = [
    ...(unruled > 0 ? [`${amount(unruled, "item has", "items have")} no rule`] : []),
    ...(elsewhere > 0 ? [`${amount(elsewhere, "item is", "items are")} about programs that are not here`] : []),
  ];
  return parts.length === 0 ? "" : `Not asked: ${listed(parts)} (--all).`;
}

function filesRead(report: Report): string {
  const { hosts } = report.environment;
  const files = judgedFiles(report);
  if (files.length < 2) return "";
  const counts = new Map<string, number>();
  for (const { language } of files) counts.set(language, (counts.get(language) ?? 0) + 1);
  const kinds = [...counts].map(([language, count]) => `${count} ${language}`);
  const facts = hosts.length > 0 ? `; facts of ${listed(hosts)}` : "";
  const [kind, ...others] = kinds;
  return others.length === 0
    ? `Looked at ${kind ?? ""} files${facts}.`
    : `Looked at ${files.length} files: ${listed(kinds)}${facts}.`;
}

/** What could not be read, the worst first. */
function notRead(report: Report, style: Style): readonly string[] {
  const untold = distinct(untoldProblems(report)).toSorted((a, b) => KIND_RANK[a.kind] - KIND_RANK[b.kind]);
  if (untold.length === 0) return [];
  const heading = style.paint.bold(style.paint.yellow(`Not read: ${amount(untold.length, "place", "places")}`));
  return [
    heading,
    ...foldAlike(untold, likeness, style.verbose ? Infinity : FEW).flatMap((fold) => foldLines(fold, style)),
  ];
}

function distinct(problems: readonly ProblemReport[]): readonly ProblemReport[] {
  return [...new Map(problems.map((problem) => [`${problem.message} ${placeOf(problem)}`, problem])).values()];
}

const FEW = 2;
const MOST_FILES_NAMED = 4;

const KIND_RANK: Readonly<Record<ProblemReport["kind"], number>> = { unreadable: 0, refused: 1, skipped: 2, unseen: 3 };

function likeness({ kind, message }: ProblemReport): string {
  return JSON.stringify([kind, messageShape(message, [])]);
}

function foldLines(
  { shown, more }: { readonly shown: readonly ProblemReport[]; readonly more: readonly ProblemReport[] },
  style: Style,
): readonly string[] {
  const texts = [
    ...shown.map((problem) => `${problemPlace(problem)}: ${problem.message}`),
    ...(more.length === 0 ? [] : [moreLike(more, MOST_FILES_NAMED)]),
  ];
  return texts.flatMap((text) => wrapText(text, style.prose - INDENT.length)).map((line) => INDENT + line);
}

/** A whole file is meant where it cannot be opened. */
function problemPlace(problem: ProblemReport): string {
  return problem.kind === "unreadable" ? problem.path : placeOf(problem);
}

function more([first]: readonly Cause[]): string {
  return first ? `More: punchlist explain ${first.rule}, punchlist explain ${first.item}.` : "";
}
