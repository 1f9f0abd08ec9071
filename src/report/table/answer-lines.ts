import { isUntrusted } from "../../model/judged.ts";
import type { ProblemReport, Report } from "../../model/index.ts";
import { displayWidth } from "../display-width.ts";
import { wrapText } from "../wrap-text.ts";
import { amount, listed } from "./amount.ts";
import type { Cause } from "./causes.ts";
import { causeRows } from "./cause-rows.ts";
import { judgedFiles } from "./judged-files.ts";
import { readinessOf } from "./readiness.ts";
import { paintVerdict, type Style } from "./style.ts";

/** The first lines: what could not be read at all, the answer, and what was asked of what. */
export function answerLines(report: Report, causes: readonly Cause[], style: Style): readonly string[] {
  const { verdict, sentence } = readinessOf(report, causes);
  return [
    ...wrapText(doubts(report), style.prose).flatMap((line) => (line === "" ? [] : [style.paint.yellow(line)])),
    ...wrapText(sentence, style.prose).map((line) => style.paint.bold(paintVerdict(line, verdict, "error", style))),
    ...wrapText(subject(report, style), style.prose).map(style.paint.dim),
  ];
}

/** What makes the run one that cannot be trusted; and where most checks are open, that the rest is not the whole answer. */
function doubts(report: Report): string {
  const { summary } = report;
  const problems = report.problems.filter((problem) => isUntrusted(problem, report));
  const unread = pathsOf(problems, "unreadable");
  const reasons = [
    ...(unread.length === 0 ? [] : [`${named(unread)} could not be read`]),
    ...refusals(problems, report),
  ];
  const most = report.problems.length > 0 && summary.unknown > summary.pass + summary.fail;
  return [
    ...(reasons.length === 0 ? [] : [`Exit code 2, because ${listed(reasons)}.`]),
    ...(most ? [`Most checks are open (${summary.unknown}), so what follows is the smaller part of the answer.`] : []),
  ].join(" ");
}

/** Which program refuses which files: "haproxy refuses etc/haproxy.cfg". */
function refusals(problems: readonly ProblemReport[], { environment }: Report): readonly string[] {
  const languages = new Map(environment.files.map(({ path, language }) => [path, language]));
  const refused = pathsOf(problems, "refused");
  const programs = new Set(refused.map((path) => languages.get(path) ?? "its program"));
  return [...programs].map((program) => {
    const paths = refused.filter((path) => (languages.get(path) ?? "its program") === program);
    return `${program} refuses ${named(paths)}`;
  });
}

function pathsOf(problems: readonly ProblemReport[], kind: ProblemReport["kind"]): readonly string[] {
  return [...new Set(problems.filter((problem) => problem.kind === kind).map(({ path }) => path))];
}

function named([first = "", ...others]: readonly string[]): string {
  return others.length === 0 ? first : `${first} and ${amount(others.length, "more file", "more files")}`;
}

function subject(report: Report, { verbose }: Style): string {
  const { checklist, environment, today, tool } = report;
  const { name, role, root } = environment;
  const files = judgedFiles(report);
  const [only, ...others] = files;
  const what = only && others.length === 0 ? only.path : `${root}, ${amount(files.length, "file", "files")}`;
  const who = name === role ? role : `${name} (${role})`;
  return `${checklist.title} of ${what}, judged as ${who}; ${today}${verbose ? `, ${tool.name} ${tool.version}` : ""}`;
}

/** What to do first, where it does not follow at once: the dearest cause, its place, and what to write. */
export function firstStep(causes: readonly Cause[], style: Style): readonly string[] {
  const [first] = causes;
  const [group] = first?.groups ?? [];
  if (!first || !group) return [];
  const [row] = causeRows(group, style).rows;
  const place = row ? ` (${row.place})` : "";
  const advice = row?.advice !== undefined && !row.lines ? `; ${row.advice}` : "";
  const lead = "First: ";
  const lines = wrapText(`${first.fault}${place}${advice}.`, style.prose - displayWidth(lead));
  return lines.map((line, index) => (index === 0 ? style.paint.bold(lead) : " ".repeat(displayWidth(lead))) + line);
}
