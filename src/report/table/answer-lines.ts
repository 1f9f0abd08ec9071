import type { Report } from "../../model/index.ts";
import { displayWidth } from "../display-width.ts";
import { wrapText } from "../wrap-text.ts";
import { amount } from "./amount.ts";
import type { Cause } from "./causes.ts";
import { causeRows } from "./cause-rows.ts";
import { judgedFiles } from "./judged-files.ts";
import { readinessOf } from "./readiness.ts";
import { paintVerdict, type Style } from "./style.ts";

/** The first lines: what could not be read at all, the answer, and what was asked of what. */
export function answerLines(report: Report, causes: readonly Cause[], style: Style): readonly string[] {
  const { verdict, sentence } = readinessOf(report, causes);
  return [
    ...wrapText(unreadable(report), style.prose).flatMap((line) => (line === "" ? [] : [style.paint.yellow(line)])),
    ...wrapText(sentence, style.prose).map((line) => style.paint.bold(paintVerdict(line, verdict, "error", style))),
    ...wrapText(subject(report), style.prose).map(style.paint.dim),
  ];
}

/** Where most checks are open, the rest is not the whole answer. */
function unreadable({ problems, summary }: Report): string {
  const stopped = problems.filter(({ kind }) => kind === "unreadable" || kind === "refused");
  const most = summary.unknown > summary.pass + summary.fail;
  if (stopped.length === 0 && !(most && problems.length > 0)) return "";
  const [first = problems[0]] = stopped;
  const where = first ? ` (${first.path}${problems.length > 1 ? ` and ${problems.length - 1} more` : ""})` : "";
  return most
    ? `Most of it could not be read${where}: ${summary.unknown} checks are open, and what follows is about the rest.`
    : `Not all of it could be read${where}; what follows is about the rest.`;
}

function subject(report: Report): string {
  const { checklist, environment, today, tool } = report;
  const { name, role, root } = environment;
  const files = judgedFiles(report);
  const [only, ...others] = files;
  const what = only && others.length === 0 ? only.path : `${root}, ${amount(files.length, "file", "files")}`;
  const who = name === role ? role : `${name} (${role})`;
  return `${checklist.title} of ${what}, judged as ${who}; ${today}, ${tool.name} ${tool.version}`;
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
